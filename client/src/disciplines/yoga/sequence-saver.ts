/** Saves a sequence while it is built: one request at a time, the last wish wins, what cannot go now goes later. */

import { ApiProblem, api, unwrap } from "@/api/client";
import { canOutlivePage } from "@/api/keepalive";
import type { Template, TemplateIn } from "@/api/types";
import { setSaveStatus } from "@/lib/save-status";

const TYPING_MS = 600;
const RETRY_MS = 5_000;

export class SequenceSaver {
  private wanted: TemplateIn | null = null;
  private isSending = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param version that the server has; 0: it does not have the sequence yet.
   * @param onSaved `isAll`: nothing that was wanted since waits.
   */
  constructor(
    private readonly id: string,
    private version: number,
    private readonly onSaved: (template: Template, isAll: boolean) => void,
  ) {}

  /** Save this, a moment later. */
  want(body: TemplateIn): void {
    this.wanted = body;
    setSaveStatus({ state: "saving" });
    this.schedule(TYPING_MS);
  }

  /** Save what waits now; resolves when nothing waits, or it cannot go. `isLeaving`: the page goes away meanwhile. */
  async flush({ isLeaving = false } = {}): Promise<void> {
    clearTimeout(this.timer);
    await this.send(isLeaving);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private async send(isLeaving = false): Promise<void> {
    const body = this.wanted;
    if (body === null || this.isSending) return;
    this.isSending = true;
    this.wanted = null;
    try {
      const saved = await this.put(body, isLeaving && canOutlivePage(body));
      this.version = saved.version;
      this.onSaved(saved, this.wanted === null);
      if (this.wanted === null) setSaveStatus({ state: "saved" });
    } catch (error) {
      this.wanted ??= body;
      await this.fail(error);
    } finally {
      this.isSending = false;
    }
    if (this.wanted !== null && this.wanted !== body) await this.send();
  }

  private async put(body: TemplateIn, keepalive: boolean): Promise<Template> {
    if (this.version === 0) {
      return unwrap(await api.POST("/api/templates", { body: { ...body, id: this.id }, keepalive }));
    }
    const { id: _id, ...changes } = body;
    const options = { ...this.at(), body: { ...changes, version: this.version }, keepalive };
    return unwrap(await api.PATCH("/api/templates/{template_id}", options));
  }

  private at() {
    return { params: { path: { template_id: this.id } } };
  }

  /** What was changed elsewhere gives way to what is typed here; what is refused waits for the next change. */
  private async fail(error: unknown): Promise<void> {
    const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
    const { status } = problem;
    const version = status === 412 || (status === 409 && this.version === 0) ? await this.versionThere() : null;
    if (version !== null) {
      this.version = version;
      this.schedule(0);
    } else if (problem.isUnreachable || status >= 500 || status === 429) {
      setSaveStatus({ state: "offline", count: 1 });
      this.schedule(RETRY_MS);
    } else setSaveStatus({ state: "refused", count: 1 });
  }

  /** The version that the server has by now: an earlier page may have made it on its way out. */
  private async versionThere(): Promise<number | null> {
    const { data } = await api.GET("/api/templates/{template_id}", this.at()).catch(() => ({ data: undefined }));
    return data?.version ?? null;
  }
}
