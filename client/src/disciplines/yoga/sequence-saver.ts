/** Saves a sequence while it is built: one request at a time, the last wish wins, what cannot go now goes later. */

import { ApiProblem } from "@/api/client";
import type { Template, TemplateIn } from "@/api/types";
import type { Building } from "@/disciplines/yoga/sequence-draft";
import type { KeptSequence } from "@/disciplines/yoga/sequence-kept";
import { isSame } from "@/practice/editing";

const TYPING_MS = 600;
const RETRY_MS = 5_000;
/** So many of what the server was sent or had are remembered, to know one's own again. */
const MOST_KNOWN = 3;

export type SaverPhase = "idle" | "saving" | "saved" | "offline" | "refused" | "conflict";

export type SaverWorld = {
  /** Whether the person whose sequence it is is signed in: nothing is sent for anybody else. */
  isOwnerHere: () => boolean;
  bodyOf: (building: Building) => TemplateIn;
  /** What a row says of a sequence, as it would be sent. */
  contentOf: (row: Template) => TemplateIn;
  /** Send it; version 0: the server does not have the sequence yet. */
  put: (body: TemplateIn, version: number, isLeaving: boolean) => Promise<Template>;
  /** Read what the server has; null: nothing, or it cannot be read. */
  read: () => Promise<Template | null>;
  /** Keep on this device what waits; null: the server has everything. */
  keep: (kept: KeptSequence | null) => void;
  onSaved: (row: Template) => void;
  onSignedOut: () => void;
};

export class SequenceSaver {
  /** What the server does not have yet, as far as is known. */
  waiting: Building | null = null;
  phase: SaverPhase = "idle";
  /** What somebody else made of it meanwhile; nothing is sent until one of both is chosen. */
  theirs: Template | null = null;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  /**
   * @param version that the server has; 0: it does not have the sequence yet.
   * @param known what it says there: nobody is asked about that.
   */
  constructor(
    private version: number,
    private known: readonly TemplateIn[],
    private readonly world: SaverWorld,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Save this, a moment later. */
  want(building: Building): void {
    this.wait(building);
    this.show(this.theirs ? "conflict" : "saving");
    this.schedule(TYPING_MS);
  }

  /** Take up what an earlier page kept, beside what the server has by now; null: that is not known. */
  takeUp(kept: Building, row: Template | null): void {
    if (row !== null && isSame(this.world.contentOf(row), this.world.bodyOf(kept))) {
      this.done(row);
      return;
    }
    this.wait(kept);
    if (row !== null && this.isForeign(row)) return;
    this.show("saving");
    this.schedule(0);
  }

  /** Take a row that was read again, unless something waits that it will be set against. */
  receive(row: Template): void {
    if (this.waiting !== null || row.version <= this.version) return;
    this.version = row.version;
    this.known = [this.world.contentOf(row)];
  }

  /** Save what waits now; resolves when it was answered. `isLeaving`: the page goes away meanwhile. */
  async flush({ isLeaving = false } = {}): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending !== null) await this.sending;
    await this.send(isLeaving);
  }

  /** Choose between what stands here and what stands there. */
  settle(choice: "mine" | "theirs"): void {
    const row = this.theirs;
    if (row === null) return;
    this.theirs = null;
    this.version = row.version;
    this.known = [this.world.contentOf(row)];
    if (choice === "theirs") {
      this.done(row);
      return;
    }
    this.show("saving");
    this.schedule(0);
  }

  private wait(building: Building): void {
    this.waiting = building;
    this.world.keep({ ...building, version: this.version, known: this.known });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), delay);
  }

  private send(isLeaving = false): Promise<void> {
    this.sending ??= this.sendAll(isLeaving).finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(isLeaving: boolean): Promise<void> {
    while (this.waiting !== null && this.theirs === null && this.world.isOwnerHere()) {
      const building = this.waiting;
      const body = this.world.bodyOf(building);
      this.known = [...this.known, body].slice(-MOST_KNOWN);
      this.wait(building);
      try {
        const row = await this.world.put(body, this.version, isLeaving);
        if (this.waiting === building) return this.done(row);
        this.version = row.version;
        this.world.onSaved(row);
        this.wait(this.waiting);
      } catch (error) {
        const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
        if (!(await this.canGoOn(problem))) return;
      }
    }
  }

  private done(row: Template): void {
    this.version = row.version;
    this.known = [this.world.contentOf(row)];
    this.waiting = null;
    this.world.keep(null);
    this.world.onSaved(row);
    this.show("saved");
  }

  /** Take a refusal; whether it can be sent again at once. */
  private async canGoOn(problem: ApiProblem): Promise<boolean> {
    const { status } = problem;
    if (status === 412 || (status === 409 && this.version === 0)) {
      // An earlier page may have made it on its way out.
      const row = await this.world.read();
      if (row !== null && row.version !== this.version) return !this.isForeign(row);
    }
    const isAway = status === 0 || status >= 500 || status === 429 || status === 401 || status === 412;
    this.show(isAway ? "offline" : "refused");
    // By the next try somebody else may be signed in: it goes on when its owner is back.
    if (status === 401) this.world.onSignedOut();
    else if (isAway) this.schedule(RETRY_MS);
    return false;
  }

  /** Whether somebody else changed the sequence; then the person is asked. */
  private isForeign(row: Template): boolean {
    const content = this.world.contentOf(row);
    const isOwn = row.version === this.version || this.known.some((one) => isSame(one, content));
    if (isOwn) this.version = row.version;
    else {
      this.theirs = row;
      this.show("conflict");
    }
    return !isOwn;
  }

  private show(phase: SaverPhase): void {
    this.phase = phase;
    for (const listener of this.listeners) listener();
  }
}
