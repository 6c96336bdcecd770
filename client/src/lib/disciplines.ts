/** The hue and the words of the disciplines; the server's list says which of them exist. */

export type DisciplineLook = { key: string; label: string; hint: string; color: string; soft: string };

function look(key: string, label: string, hint: string): DisciplineLook {
  return { key, label, hint, color: `var(--d-${key})`, soft: `var(--d-${key}-soft)` };
}

const GENERAL = look("general", "Anything", "your own sections");

export const DISCIPLINES: readonly DisciplineLook[] = [
  look("music", "Music", "chords, scales"),
  look("drawing", "Drawing", "timed figures"),
  look("climbing", "Climbing", "sends, sets, boards"),
  look("yoga", "Yoga", "sequences, holds"),
  look("story", "Stories", "bedtime, rituals"),
  GENERAL,
];

/** Return how a discipline looks; an unknown one looks general. */
export function disciplineLook(key: string | null | undefined): DisciplineLook {
  return DISCIPLINES.find((one) => one.key === key) ?? GENERAL;
}
