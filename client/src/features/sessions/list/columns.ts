/** The columns of the table: which there are, and which are chosen in the address or on this device. */

export const COLUMNS = [
  { key: "date", label: "Day", width: 118 },
  { key: "start", label: "Start", width: 84 },
  { key: "end", label: "End", width: 84 },
  { key: "discipline", label: "Discipline", width: 124 },
  { key: "name", label: "Name", width: 226 },
  { key: "type", label: "Type", width: 132 },
  { key: "goal", label: "Goal", width: 196 },
  { key: "minutes", label: "Practised", width: 92 },
  { key: "outcome", label: "Outcome", width: 134 },
  { key: "template", label: "Template", width: 150 },
  { key: "result", label: "Result", width: 150 },
  { key: "note", label: "Note", width: 240 },
  { key: "slot", label: "Time of day", width: 116 },
] as const;

export type Column = (typeof COLUMNS)[number]["key"];

const STORED_AS = "fractal-goals-session-columns";
const FIRST: readonly Column[] = ["date", "start", "discipline", "name", "goal", "result", "minutes", "outcome"];

/** Read columns from "date,name,…"; the name is always there, and the order is always the same. */
export function readColumns(said: string | null): Column[] {
  const words = said?.split(",") ?? [];
  const known = COLUMNS.map(({ key }) => key).filter((key) => words.includes(key));
  if (known.length === 0) return [...FIRST];
  return COLUMNS.map(({ key }) => key).filter((key) => key === "name" || known.includes(key));
}

/** What was chosen on this device. */
export function storedColumns(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

/** Keep the choice on this device. */
export function storeColumns(columns: readonly Column[]): void {
  try {
    localStorage.setItem(STORED_AS, columns.join(","));
  } catch {
    // Without storage the address alone keeps them.
  }
}
