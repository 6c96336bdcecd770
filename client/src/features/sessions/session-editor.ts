/** Autosave of one session: one request at a time, edits queue behind it, nothing is forgotten while away. */

import { ApiProblem } from "@/api/client";
import type { Session } from "@/api/types";
import type { Key } from "@/features/sessions/compare";
import type { Draft } from "@/features/sessions/editing";
import type { EditorState } from "@/features/sessions/editor-state";
import * as life from "@/features/sessions/editor-state";
import type { EditorView, EditorWorld, Kept } from "@/features/sessions/editor-world";
import { blame, isSession } from "@/features/sessions/refusals";

const TYPING_MS = 600;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 15_000;

export class SessionEditor {
  private view: EditorView;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private retryMs = FIRST_RETRY_MS;
  private readonly listeners = new Set<() => void>();

  constructor(
    server: Session,
    kept: Kept | null,
    private readonly world: EditorWorld,
  ) {
    const opened = kept ? { ...life.openState(kept.server), draft: kept.draft, conflicts: kept.conflicts } : null;
    const state = opened ? life.receivedState(opened, server) : life.openState(server);
    this.view = { ...state, phase: "idle", savedAt: null, offlineSince: null, waiting: life.countChanges(state) };
    if (kept) this.schedule(1);
  }

  readonly getView = (): EditorView => this.view;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Edit the draft; `typing` waits for a pause, everything else goes out at once. */
  readonly edit = (change: (draft: Draft) => Draft, pace: "typing" | "now" = "now"): void => {
    const next = life.editState(this.view, change);
    if (next.draft === this.view.draft) return;
    this.show({ ...next, phase: this.phaseWith(next) });
    this.schedule(pace === "typing" ? TYPING_MS : 0);
  };

  readonly settle = (key: Key, choice: "mine" | "theirs"): void => {
    this.show(life.settledState(this.view, key, choice));
    this.schedule(0);
  };

  readonly dismissNotices = (): void => this.show({ notices: [] });

  /** Take a row that was read again. */
  readonly receive = (server: Session): void => {
    if (this.isSending || server.version <= this.view.server.version) return;
    this.show(life.receivedState(this.view, server));
    this.schedule(0);
  };

  /** It was in the trash and is back. */
  readonly revive = (server: Session): void => {
    this.show({ phase: "idle" });
    this.receive(server);
    this.flush();
  };

  /** Send what waits now: on blur, when the connection is back, on "Try now". */
  readonly flush = (): void => this.schedule(0);

  /** The page goes away: send without waiting for the answer. */
  readonly leave = (): void => {
    const sending = life.nextSending(this.view);
    if (sending) this.world.save(this.view.server.id, sending.patch, true).catch(() => undefined);
  };

  /** What an edit makes of the phase: on its way, unless it cannot go now or there is nothing to send. */
  private phaseWith(next: EditorState): EditorView["phase"] {
    const { phase, savedAt } = this.view;
    if (phase === "offline" || phase === "signed-out" || phase === "gone") return phase;
    if (this.isSending || life.nextSending(next)) return "saving";
    return savedAt === null ? "idle" : "saved";
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.view.phase === "gone") return;
    if (delay > 0) this.timer = setTimeout(() => void this.send(), delay);
    else void this.send();
  }

  private async send(): Promise<void> {
    const sending = life.nextSending(this.view);
    if (this.isSending || sending === null) return;
    this.isSending = true;
    this.show({ phase: this.view.phase === "offline" ? "offline" : "saving" });
    try {
      const server = await this.world.save(this.view.server.id, sending.patch, false);
      this.isSending = false;
      this.retryMs = FIRST_RETRY_MS;
      this.show({
        ...life.savedState(this.view, sending.sent, server),
        phase: "saved",
        savedAt: Date.now(),
        offlineSince: null,
      });
      this.world.onSaved(server, sending.patch);
      this.schedule(0);
    } catch (error) {
      this.isSending = false;
      this.fail(sending, error);
    }
  }

  private fail(sending: life.Sending, error: unknown): void {
    const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
    if (problem.status === 412 && isSession(problem.current) && problem.current.version > this.view.server.version) {
      this.show({ ...life.receivedState(this.view, problem.current), phase: "idle" });
      this.schedule(0);
    } else if (problem.status === 404) {
      this.show({ phase: "gone" });
    } else if (problem.status === 401) {
      this.show({ phase: "signed-out" });
      this.world.onSignedOut();
    } else if (problem.status >= 400 && problem.status < 500 && problem.status !== 412 && problem.status !== 429) {
      this.show({
        ...life.refusedState(this.view, sending, blame(problem), problem.detail || problem.title),
        phase: "idle",
      });
      this.schedule(0);
    } else {
      this.show({ phase: "offline", offlineSince: this.view.offlineSince ?? Date.now() });
      this.schedule(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
    }
  }

  private show(change: Partial<EditorView>): void {
    this.view = { ...this.view, ...change };
    this.view.waiting = life.countChanges(this.view);
    const { server, draft, conflicts, waiting } = this.view;
    this.world.keep(waiting === 0 ? null : { server, draft, conflicts });
    for (const listener of this.listeners) listener();
    this.world.onChange();
  }
}
