/** Writes that wait on this device: what they make of the rows that the server sent, and which of them cancel out. */

import type { Climb, Competition, Route } from "../types";

export type Rows = { completions: Climb; routes: Route; competitions: Competition };
export type Kind = keyof Rows;

/** One write of a row: the new one, or the one as it was before it was changed or removed. */
export type WriteOf<K extends Kind> = { kind: K; id: string; row: Rows[K] } & (
  | { verb: "create" | "remove" | "restore" }
  | { verb: "change"; changes: Partial<Rows[K]> }
);
export type Write = { [K in Kind]: WriteOf<K> }[Kind];

export type Waiting = {
  /** Its own name, by which it leaves the line. */
  key: string;
  write: Write;
  /** What the server said against it; null: it was not sent yet, or nobody was there. */
  refusal: string | null;
  /** It was sent and no answer came: the server may have it. */
  wasSent?: boolean;
};

const isSameRow = (one: Write, other: Write) => one.kind === other.kind && one.id === other.id;

/** Put a write behind those that wait. Bringing back what was never sent to be removed takes the removal out again. */
export function withWrite(line: readonly Waiting[], next: Waiting): Waiting[] {
  if (next.write.verb === "restore") {
    const removal = line.findLast(({ write }) => isSameRow(write, next.write) && write.verb === "remove");
    if (removal && !removal.wasSent) return line.filter((one) => one !== removal);
  }
  return [...line, next];
}

/** Leave out what was made and removed again before it was ever sent. */
export function withoutUndone(line: readonly Waiting[]): Waiting[] {
  const undone = line.filter(
    ({ write, wasSent }) =>
      write.verb === "create" &&
      !wasSent &&
      line.some((other) => isSameRow(other.write, write) && other.write.verb === "remove"),
  );
  return line.filter(({ write }) => !undone.some((one) => isSameRow(one.write, write)));
}

/** Return the write of a climb as one of a session. */
export function intoSession(write: Write, practice_session_id: string): Write {
  return write.kind === "completions" ? { ...write, row: { ...write.row, practice_session_id } } : write;
}

/** Return the next write to send: the first that was not refused, nor any before it of the same row. */
export function nextToSend(line: readonly Waiting[]): Waiting | null {
  const refused = line.filter((one) => one.refusal !== null);
  return line.find(({ write }) => !refused.some((other) => isSameRow(other.write, write))) ?? null;
}

const isOf =
  <K extends Kind>(kind: K) =>
  (write: Write): write is Extract<Write, { kind: K }> =>
    write.kind === kind;

type AnyWrite<Row> = { id: string; row: Row } & (
  | { verb: "create" | "remove" | "restore" }
  | { verb: "change"; changes: Partial<Row> }
);

/** Show rows with writes done. A row that was made here and is there already is the server's. */
export function withWrites<Row extends { id: string }>(rows: readonly Row[], writes: readonly AnyWrite<Row>[]): Row[] {
  let shown = [...rows];
  for (const write of writes) {
    if (write.verb === "remove") shown = shown.filter((row) => row.id !== write.id);
    else if (write.verb === "change")
      shown = shown.map((row) => (row.id === write.id ? { ...row, ...write.changes } : row));
    else if (!shown.some((row) => row.id === write.id)) shown = [...shown, write.row];
  }
  return shown;
}

/** Return the waiting writes of one kind, in their order. */
export function writesOf<K extends Kind>(line: readonly Waiting[], kind: K): Extract<Write, { kind: K }>[] {
  return line.map(({ write }) => write).filter(isOf(kind));
}
