/** Autosave of one row of the library: one request at a time, every edit can be taken back, nobody is overwritten. */

import { ApiProblem } from "@/api/client";
import { personHere } from "@/api/person";
import { mergeRows, type RowWorld, type VersionedRow } from "@/features/library/row-merge";
import { type Notice, noticesOf } from "@/features/library/row-notices";
import { EditMemory } from "@/features/library/row-undo";
import type { UndoEntry } from "@/lib/undo-stack";
import { isSame } from "@/practice/editing";

const TYPING_MS = 600;
const FIRST_RETRY_MS = 3_000;
const LAST_RETRY_MS = 15_000;

export type RowView<R extends VersionedRow, D extends object> = {
  /** As the server has it; version 0: the server does not have it yet. */
  row: R;
  draft: D;
  phase: "idle" | "saving" | "saved" | "offline" | "refused" | "gone";
  savedAt: number | null;
  /** Fields that the server does not have yet. */
  waiting: number;
  errors: Record<string, string[]>;
  notices: Notice[];
};

type Step<D> = (draft: D) => D;
export type EditOptions = { pace?: "typing" | "now"; message?: string };

export class RowEditor<R extends VersionedRow, D extends object> {
  private view: RowView<R, D>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private retryMs = FIRST_RETRY_MS;
  private readonly owner = personHere();
  private readonly memory: EditMemory<D>;
  private readonly listeners = new Set<() => void>();

  constructor(
    row: R,
    private readonly world: RowWorld<R, D>,
  ) {
    const draft = world.draftOf(row);
    this.view = { row, draft, phase: "idle", savedAt: null, waiting: 0, errors: {}, notices: [] };
    this.memory = new EditMemory((base, wanted) => {
      if (this.view.phase === "gone") return false;
      this.apply(mergeRows(world, base, wanted, this.view.draft, "mine").draft, "now");
      return true;
    });
  }

  readonly getView = (): RowView<R, D> => this.view;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Edit the draft and remember how to take it back, also after other edits. */
  readonly edit = (change: Step<D>, { pace = "now", message }: EditOptions = {}): UndoEntry | null => {
    const before = this.view.draft;
    const after = change(before);
    const keys = this.world.keys.filter((key) => !isSame(before[key], after[key]));
    const [first] = keys;
    if (first === undefined) return null;
    const said = message ?? `Changed ${this.world.wordOf(first)}.`;
    const entry = this.memory.remember(said, { before, after }, pace === "typing", keys.join(" "));
    this.apply(after, pace);
    return entry;
  };

  /** Take a row that was read again. */
  readonly receive = (row: R): void => {
    if (this.isSending || row.version <= this.view.row.version) return;
    this.take(row);
    this.flush();
  };

  readonly dismissNotices = (): void => this.show({ notices: [] });

  readonly flush = (): void => this.schedule(0);

  /** Whether the person who edits is still signed in: nothing is sent for anybody else. */
  readonly isOwnerHere = (): boolean => personHere() === this.owner;

  /** Send what waits; resolves when the server has everything, or cannot have it now. */
  readonly settle = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    for (let tries = 0; tries < 5 && this.isWaiting(); tries += 1) {
      if (this.isSending) await new Promise<void>((resolve) => this.onNextChange(resolve));
      else await this.send();
      if (this.view.phase === "offline" || this.view.phase === "refused" || this.view.phase === "gone") break;
    }
    return !this.isWaiting();
  };

  /** The page goes away: send without waiting for the answer. */
  readonly leave = (): void => {
    const changed = this.changed();
    if (changed.length > 0 && this.view.phase !== "gone" && this.isOwnerHere()) {
      const { row, draft } = this.view;
      this.world.save(row, this.world.toSend(draft, row), changed, true).catch(() => undefined);
    }
  };

  private isWaiting(): boolean {
    return this.isSending || this.changed().length > 0;
  }

  private onNextChange(act: () => void): void {
    const stop = this.subscribe(() => {
      stop();
      act();
    });
  }

  private changed(): (keyof D & string)[] {
    const { row, draft } = this.view;
    const [server, mine] = [this.world.draftOf(row), this.world.toSend(draft, row)];
    return this.world.keys.filter((key) => !isSame(server[key], mine[key]));
  }

  private apply(draft: D, pace: "typing" | "now"): void {
    const isAway = this.view.phase === "offline" || this.view.phase === "gone";
    this.show({ draft, phase: isAway ? this.view.phase : "saving", errors: {} });
    this.schedule(pace === "typing" ? TYPING_MS : 0);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (this.view.phase === "gone") return;
    if (delay > 0) this.timer = setTimeout(() => void this.send(), delay);
    else void this.send();
  }

  private async send(): Promise<void> {
    if (this.isSending || !this.isOwnerHere()) return;
    const changed = this.changed();
    if (changed.length === 0) {
      if (this.view.phase === "saving") this.show({ phase: this.view.savedAt === null ? "idle" : "saved" });
      return;
    }
    const { row } = this.view;
    const sent = this.world.toSend(this.view.draft, row);
    this.isSending = true;
    try {
      const saved = await this.world.save(row, sent, changed, false);
      this.isSending = false;
      this.retryMs = FIRST_RETRY_MS;
      const { draft } = mergeRows(this.world, sent, this.view.draft, this.world.draftOf(saved));
      this.show({ row: saved, draft, phase: "saved", savedAt: Date.now(), errors: {} });
      this.world.onSaved(saved);
      if (this.changed().length > 0) this.schedule(0);
    } catch (error) {
      this.isSending = false;
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
    const { current, status } = problem;
    if (status === 412 && this.world.isRow(current) && current.version > this.view.row.version) {
      this.take(current);
      this.schedule(0);
    } else if (status === 404) {
      this.show({ phase: "gone" });
    } else if (status >= 400 && status < 500 && status !== 401 && status !== 429) {
      const named = Object.keys(problem.errors).length > 0;
      this.show({ phase: "refused", errors: named ? problem.errors : { "": [problem.detail || problem.title] } });
    } else {
      this.show({ phase: "offline" });
      this.schedule(this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
    }
  }

  /** A newer row came from elsewhere: what only I changed stays, what both changed is theirs, with mine at hand. */
  private take(row: R): void {
    const [base, mine, theirs] = [this.world.draftOf(this.view.row), this.view.draft, this.world.draftOf(row)];
    const merged = mergeRows(this.world, base, mine, theirs);
    const notices = noticesOf([base, mine], merged, this.world.wordOf, (notice, change) => {
      this.show({ notices: this.view.notices.filter((one) => one !== notice) });
      this.edit(change);
    });
    this.show({ row, draft: merged.draft, phase: "idle", notices: [...this.view.notices, ...notices] });
  }

  private show(change: Partial<RowView<R, D>>): void {
    this.view = { ...this.view, ...change };
    this.view.waiting = this.changed().length;
    for (const listener of [...this.listeners]) listener();
    this.world.onChange();
  }
}
