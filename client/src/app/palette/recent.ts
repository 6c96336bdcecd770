/** The last five goals and sessions that were opened from the palette, kept on this device for each account. */

const MOST = 5;

function keyOf(userId: number): string {
  return `fractal-goals-found-${userId}`;
}

/** Return their ids, the last one first. */
export function readRecent(userId: number): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    // A browser that stores nothing begins without.
    return [];
  }
}

/** Put one in front. */
export function keepRecent(userId: number, id: string): void {
  const ids = [id, ...readRecent(userId).filter((one) => one !== id)].slice(0, MOST);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(ids));
  } catch {
    // Without storage there is nothing to come back to.
  }
}
