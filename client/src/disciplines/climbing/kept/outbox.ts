/** The writes of climbing that wait on this device: sent one after the other in their order, kept until each was answered. */

import { ApiProblem, sayProblem } from "@/api/client";
import { newPartId } from "@/practice/ids";
import { isFinal, Retries } from "./retries";
import { intoSession, nextToSend, type Waiting, type Write, withoutUndone, withWrite } from "./writes";

export type OutboxWorld = {
  /** Whether the person whose outbox this is is signed in: nothing is sent for anybody else. */
  isOwnerHere: () => boolean;
  /** Do something while no other tab sends; `gone`: the keys of what another one sent. */
  inTurn: (act: (gone: ReadonlySet<string>) => Promise<void>) => Promise<void>;
  /** Send one write; what it answers is on the screens before this is done. */
  send: (write: Write) => Promise<void>;
  /** Keep what waits on this device. */
  keep: (line: readonly Waiting[]) => void;
  onChange: (outbox: Outbox) => void;
  /** A write was refused. A new climb is kept with the reason, for its row to say it; others are dropped. */
  onRefused: (write: Write, message: string, isKept: boolean) => void;
  /** Everything was answered. */
  onEmpty: () => void;
  onSignedOut: () => void;
};

export type OutboxPhase = "idle" | "saving" | "saved" | "offline" | "refused";

export class Outbox {
  private line: readonly Waiting[] = [];
  private sending: string | null = null;
  private isInTurn = false;
  private isAway = false;
  private hasSaved = false;
  private readonly retries = new Retries(() => this.flush());
  private readonly listeners = new Set<() => void>();

  constructor(private readonly world: OutboxWorld) {}

  readonly getLine = (): readonly Waiting[] => this.line;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  get phase(): OutboxPhase {
    if (this.line.length === 0) return this.hasSaved ? "saved" : "idle";
    if (this.isAway) return "offline";
    return nextToSend(this.line) === null ? "refused" : "saving";
  }

  /** Take up what was kept, before what was added meanwhile. */
  readonly takeUp = (kept: readonly Waiting[]): void => {
    const known = new Set(this.line.map(({ key }) => key));
    this.show([...kept.filter(({ key }) => !known.has(key)), ...this.line]);
    this.flush();
  };

  readonly add = (write: Write): void => {
    this.show(withoutUndone(withWrite(this.line, { key: newPartId(), write, refusal: null })));
    this.flush();
  };

  /** Try again what was refused; a climb as one of the session that is named. */
  readonly again = (id: string, sessionId: string | null = null): void => {
    const anew = (write: Write) => (sessionId === null ? write : intoSession(write, sessionId));
    this.show(this.line.map((one) => (one.write.id === id ? { ...one, write: anew(one.write), refusal: null } : one)));
    this.flush();
  };

  /** Forget a row that was refused. */
  readonly drop = (id: string): void => {
    this.show(this.line.filter((one) => one.write.id !== id || one.key === this.sending));
  };

  /** Send what waits now: something was added, or the connection or the person is back. */
  readonly flush = (): void => {
    if (this.isInTurn) return;
    this.retries.cancel();
    void this.sendNext();
  };

  private async sendNext(): Promise<void> {
    if (this.isInTurn || !this.world.isOwnerHere() || nextToSend(this.line) === null) return;
    this.isInTurn = true;
    try {
      await this.world.inTurn(async (gone) => {
        this.leaveOut(gone);
        // Whoever had the turn before may have taken long: somebody else may be here by now.
        while (this.world.isOwnerHere() && (await this.sendOne()));
      });
    } finally {
      this.isInTurn = false;
    }
    // What was added as the turn ended.
    if (!this.isAway && this.line.some(({ refusal }) => refusal === null)) void this.sendNext();
  }

  /** What another tab sent is not sent again. */
  private leaveOut(gone: ReadonlySet<string>): void {
    if (!this.line.some(({ key }) => gone.has(key))) return;
    this.show(this.line.filter(({ key }) => !gone.has(key)));
    if (this.line.length === 0) this.world.onEmpty();
  }

  /** Send the next write; whether another one can be sent at once. */
  private async sendOne(): Promise<boolean> {
    const next = nextToSend(this.line);
    if (next === null) return false;
    this.sending = next.key;
    this.show(this.line.map((one) => (one.key === next.key ? { ...one, wasSent: true } : one)));
    try {
      await this.world.send(next.write);
      this.sending = null;
      this.isAway = false;
      this.hasSaved = true;
      this.retries.reset();
      this.leave(next);
      if (this.line.length === 0) this.world.onEmpty();
      return true;
    } catch (error) {
      this.sending = null;
      return this.fail(next, error);
    }
  }

  /** Returns whether the next one can be sent. */
  private fail(failed: Waiting, error: unknown): boolean {
    const problem = error instanceof ApiProblem ? error : new ApiProblem(0, null);
    if (isFinal(problem)) {
      this.isAway = false;
      this.refuse(failed, sayProblem(problem));
      return true;
    }
    this.isAway = true;
    this.show(this.line);
    // By the next try somebody else may be signed in: it goes on when its owner is back.
    if (problem.status === 401) this.world.onSignedOut();
    else this.retries.later();
    return false;
  }

  private refuse(refused: Waiting, message: string): void {
    const { key, write } = refused;
    const isKept = write.verb === "create" && write.kind === "completions";
    if (isKept) {
      const answer = { refusal: message, wasSent: false };
      this.show(withoutUndone(this.line.map((one) => (one.key === key ? { ...one, ...answer } : one))));
      // It was undone meanwhile: there is nothing to say.
      if (!this.line.some((one) => one.key === key)) return;
    } else this.leave(refused);
    this.world.onRefused(write, message, isKept);
  }

  private leave({ key }: Waiting): void {
    this.show(this.line.filter((one) => one.key !== key));
  }

  private show(line: readonly Waiting[]): void {
    this.line = line;
    this.world.keep(line);
    for (const listener of this.listeners) listener();
    this.world.onChange(this);
  }
}
