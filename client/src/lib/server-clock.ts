/** The server's clock: this device's, corrected by what the answers say, so that every device stamps alike. */

/** How many answers are weighed; the quickest of them is the surest. */
const MOST_SAMPLES = 8;
/** What an answer may differ beyond its own travelling time; more means that this device's clock was set. */
const SLACK_MS = 250;

type Sample = { offset: number; roundTrip: number };

let samples: Sample[] = [];
let offset = 0;

/**
 * Learn from an answer: `iso` is what the server's clock showed when it left.
 * @param roundTrip milliseconds from sending to the answer
 * @param received this device's clock when it came, in milliseconds
 */
export function reportServerTime(iso: string | null, roundTrip: number, received: number): void {
  const server = iso === null ? Number.NaN : Date.parse(iso.replace(/(\.\d{3})\d+/, "$1"));
  if (Number.isNaN(server)) return;
  const sample = { offset: server + roundTrip / 2 - received, roundTrip };
  const fits = (other: Sample) =>
    Math.abs(other.offset - sample.offset) <= (other.roundTrip + roundTrip) / 2 + SLACK_MS;
  samples = [...samples.filter(fits), sample].slice(-MOST_SAMPLES);
  offset = samples.reduce((best, one) => (one.roundTrip < best.roundTrip ? one : best)).offset;
}

/** Return the present instant by the server's clock, in milliseconds. */
export function serverNow(): number {
  return Math.round(Date.now() + offset);
}

/** Forget what was learned. */
export function forgetServerTime(): void {
  samples = [];
  offset = 0;
}
