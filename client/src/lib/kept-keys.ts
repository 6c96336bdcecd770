/** The names under which this browser's local storage keeps things. */

/** Return the rest of each name that begins so. */
export function keptKeys(prefix: string): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}
