/** Requests that outlive the page that sends them, as far as browsers allow. */

/** Browsers carry 64 KiB in all for pages that are gone. */
const MOST_BYTES = 60_000;

/** Whether a body is small enough to be sent while the page goes away. */
export function canOutlivePage(body: unknown): boolean {
  return new Blob([JSON.stringify(body)]).size < MOST_BYTES;
}
