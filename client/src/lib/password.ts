/** What is said about a password while it is chosen. */

import { countWord } from "@/lib/numbers";

/** The shortest password an account may have. */
export const PASSWORD_LENGTH = 12;

/** Return the sentence beside a password that is too short, or null. Counted in characters, not in code units. */
export function passwordProblem(password: string): string | null {
  const missing = PASSWORD_LENGTH - [...password].length;
  if (missing <= 0) return null;
  const word = countWord(missing);
  const said = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${missing === 1 ? "character" : "characters"} more.`;
  return `${said} A short sentence is easiest to remember.`;
}
