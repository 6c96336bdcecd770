/** When a write that was not answered is sent again: soon, then less often; and which answers are the last word. */

import type { ApiProblem } from "@/api/client";

const FIRST_MILLISECONDS = 3_000;
const LAST_MILLISECONDS = 15_000;

/** Whether the server said no, rather than nobody being there, or somebody being signed out or too fast. */
export function isFinal({ status }: ApiProblem): boolean {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}

export class Retries {
  private milliseconds = FIRST_MILLISECONDS;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly again: () => void) {}

  readonly later = (): void => {
    this.timer = setTimeout(this.again, this.milliseconds);
    this.milliseconds = Math.min(this.milliseconds * 2, LAST_MILLISECONDS);
  };

  readonly cancel = (): void => clearTimeout(this.timer);

  /** It was answered: the next time it is soon again. */
  readonly reset = (): void => {
    this.milliseconds = FIRST_MILLISECONDS;
  };
}
