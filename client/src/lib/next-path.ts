/** Where to go after signing in: only into this client, never to another site. */

/** Return a path of this client, "/goals" for anything else. */
export function nextPath(wanted: string | null): string {
  if (!wanted?.startsWith("/") || wanted.startsWith("//") || wanted.includes("\\")) return "/goals";
  return /^\/sign-(in|up)\b/.test(wanted) ? "/goals" : wanted;
}
