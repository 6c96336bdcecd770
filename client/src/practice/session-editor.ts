/** Autosave of one session: one request at a time, edits queue behind it, nothing is forgotten while away. */

import { ApiProblem } from "@/api/client";
import type { Session } from "@/api/types";
import type { Key } from "@/practice/compare";
import { type Draft, isSame } from "@/practice/editing";
import type { EditorState } from "@/practice/editor-state";
import * as life from "@/practice/editor-state";
import type { EditorView, EditorWorld, Kept } from "@/practice/editor-world";
import { growStep, moveStep, NO_HISTORY, pushStep, type Step, sayStep } from "@/practice/history";
import { takeBack } from "@/practice/merge";
import { blame, isSession } from "@/practice/refusals";

export type Pace = "typing" | "now";

const TYPING_MS = 600;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 15_000;

export class SessionEditor {
  private view: EditorView;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private retryMs = FIRST_RETRY_MS;
  private history = NO_HISTORY;
  private readonly listeners = new Set<() => void>();

  constructor(
    server: Session,
    kept: Kept | null,
    private readonly world: EditorWorld,
  ) {
    const opened = kept ? { ...life.openState(kept.server), draft: kept.draft, conflicts: kept.conflicts } : null;
    const state = opened ? life.receivedState(opened, server) : life.openState(server);
    const idle = { phase: "idle", savedAt: null, offlineSince: null, canUndo: false, canRedo: false } as const;
    this.view = { ...state, ...idle, waiting: life.countChanges(state) };
    if (kept) this.schedule(1);
  }

  readonly getView = (): EditorView => this.view;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /**
   * Edit the draft; `typing` waits for a pause, everything else goes out at once.
   * @param message what was done, for the undo; without it the changed field is named
   * @returns the step by which it can be taken back; null when nothing changed
   */
  readonly edit = (change: (draft: Draft) => Draft, pace: Pace = "now", message?: string): Step | null => {
    const before = this.view.draft;
    const after = change(before);
    if (isSame(before, after)) return null;
    const isTyping = pace === "typing";
    const step = { before, after, message: message ?? sayStep(before, after), isTyping, at: Date.now() };
    const grown = growStep(this.history, step);
    if (!grown) this.history = pushStep(this.history, step);
    this.put(after, pace);
    if (!grown) this.world.onStep(step);
    return grown ?? step;
  };

  /** Take a step back, the last one unless named; what changed again since stays. False: it is not there. */
  readonly undo = (step: Step | undefined = this.history.done.at(-1)): boolean => {
    const history = moveStep(this.history, step, "undone");
    if (!history || !step) return false;
    this.history = history;
    this.put(takeBack(step.before, step.after, this.view.draft), "now");
    this.world.onUndone(step);
    return true;
  };

  /** Do again what was taken back. */
  readonly redo = (step: Step | undefined = this.history.undone.at(-1)): boolean => {
    const history = moveStep(this.history, step, "done");
    if (!history || !step) return false;
    this.history = history;
    this.put(takeBack(step.after, step.before, this.view.draft), "now");
    return true;
  };

  /** Return the steps that undo and redo would take. */
  readonly nextSteps = (): { undo: Step | undefined; redo: Step | undefined } => {
    return { undo: this.history.done.at(-1), redo: this.history.undone.at(-1) };
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
    if (sending && this.world.isOwnerHere())
      this.world.save(this.view.server.id, sending.patch, true).catch(() => undefined);
  };

  /** Show a draft and send it. */
  private put(draft: Draft, pace: Pace): void {
    const next = life.editState(this.view, () => draft);
    this.show({ ...next, phase: this.phaseWith(next) });
    this.schedule(pace === "typing" ? TYPING_MS : 0);
  }

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
    if (this.isSending || sending === null || !this.world.isOwnerHere()) return;
    this.isSending = true;
    this.show({ phase: this.view.phase === "offline" ? "offline" : "saving" });
    try {
      const row = await this.world.save(this.view.server.id, sending.patch, false);
      this.isSending = false;
      this.retryMs = FIRST_RETRY_MS;
      this.show({
        ...life.savedState(this.view, sending.sent, row),
        phase: "saved",
        savedAt: Date.now(),
        offlineSince: null,
      });
      // As it is held here: the screens need not compare again what did not change.
      this.world.onSaved(this.view.server, sending.patch);
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
    this.view.canUndo = this.history.done.length > 0;
    this.view.canRedo = this.history.undone.length > 0;
    const { server, draft, conflicts, waiting } = this.view;
    this.world.keep(waiting === 0 ? null : { server, draft, conflicts });
    for (const listener of this.listeners) listener();
    this.world.onChange();
  }
}
