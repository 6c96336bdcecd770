/** What the server answers when it refuses: RFC 9457 problems as an error that carries their fields. */

/** A refusal of the server, or status 0 when it could not be reached. */
export class ApiProblem extends Error {
  readonly status: number;
  /** The slug, without "/problems/". */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** Sentences beside the fields, by field name. */
  readonly errors: Record<string, string[]>;
  /** The row as the server has it now (412). */
  readonly current: unknown;
  /** The session that runs already (409 session-running). */
  readonly running: { id: string; name: string; session_start: string | null } | null;
  /** The goals whose level does not fit (409 rank). */
  readonly clashes: { id: string; type: string; name: string }[];

  constructor(status: number, body: unknown) {
    const problem: Record<string, unknown> = isRecord(body) ? body : {};
    const title = text(problem.title) ?? (status === 0 ? "The server gave no answer" : "The server could not do that");
    const detail = text(problem.detail) ?? (status === 0 ? "Nothing is lost. Try again in a moment." : "");
    super(detail || title);
    this.name = "ApiProblem";
    this.status = status;
    this.type = (text(problem.type) ?? "").replace(/^.*\//, "") || (status === 0 ? "unreachable" : String(status));
    this.title = title;
    this.detail = detail;
    this.errors = readErrors(problem.errors);
    this.current = problem.current ?? null;
    this.running = readRunning(problem.running);
    this.clashes = readClashes(problem.clashes);
  }

  get isUnreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function readErrors(value: unknown): Record<string, string[]> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).map(([field, said]) => [field, (Array.isArray(said) ? said : [said]).map(String)]),
  );
}

function readClashes(value: unknown): ApiProblem["clashes"] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((clash: unknown) =>
    isRecord(clash) && typeof clash.id === "string"
      ? [{ id: clash.id, type: text(clash.type) ?? "", name: text(clash.name) ?? "" }]
      : [],
  );
}

function readRunning(value: unknown): ApiProblem["running"] {
  if (!isRecord(value) || typeof value.id !== "string") return null;
  return { id: value.id, name: text(value.name) ?? "", session_start: text(value.session_start) };
}

/** Return a person's sentence for any error. */
export function sayProblem(error: unknown): string {
  if (error instanceof ApiProblem) return error.detail || error.title;
  return "Something went wrong here. Nothing is lost.";
}

/** Why something did not load, with what is safe said first, and once. */
export function sayNotLoaded(error: unknown): string {
  const said = sayProblem(error);
  return said.includes("Nothing is lost") ? said : `Nothing is lost. ${said}`;
}
