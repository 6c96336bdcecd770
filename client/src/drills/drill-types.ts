/** What a drill's run is to its screens (use-drill-run.ts). */

import type { Session, Status } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import type { DrillSetup } from "@/practice/drill-memory";
import type { SessionEditor } from "@/practice/session-editor";

/** "loading": it is not known yet whether one runs; draw nothing. "finished": on the way to the results. */
export type DrillPhase = "loading" | "setup" | "count-in" | "running" | "paused" | "interrupted" | "finished";

export type DrillOptions = {
  /** What a run begins with besides its set-up: it may add to the details, and facts to `run` (withRun). */
  prepare?: (setup: Details) => Details | Promise<Details>;
  /** No count-in, whatever the device says. */
  hasNoCountIn?: boolean;
};

export type Elsewhere = {
  /** When something of it was written last, in milliseconds. */
  writtenAt: number;
  /** Pause it there. */
  stop: () => void;
};

export type DrillRun = {
  phase: DrillPhase;
  /** The session with what was edited here; null in the set-up. */
  session: Session | null;
  editor: SessionEditor | null;
  /** The session's details; {} in the set-up. */
  details: Details;
  /** Seconds left of the count-in. */
  countIn: number | null;
  /** Start a session of a set-up, count in, and begin; what is in the way is offered to be finished. */
  start: (drill: DrillSetup) => void;
  /** Begin without waiting for the rest of the count-in. */
  beginNow: () => void;
  /** Another page plays it: it is only looked at here, until goOn takes it over or `stop` says that it stopped there. */
  elsewhere: Elsewhere | null;
  /** Go on with what was interrupted, or paused, or is played elsewhere. */
  goOn: () => void;
  /** Write what happened; nothing while another page plays it. */
  change: (change: (details: Details) => Details, message?: string) => void;
  pause: () => void;
  resume: () => void;
  toggle: () => void;
  /** Finish and go to the results; without a status as the discipline's rule says. `last` is written with it. */
  finish: (status?: Status, last?: (details: Details) => Details) => void;
  /** Leave the page: the run pauses. */
  leave: () => void;
  /** Seconds that the run went on at `now` (milliseconds), without its pauses. */
  elapsed: (now?: number) => number;
};
