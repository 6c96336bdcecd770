/** Values of fields in words, for the choice between two. */

import type { Me } from "@/api/types";
import { isStatus, STATUS_WORDS, TIME_SLOT_WORDS } from "@/features/sessions/model";
import { formatClock, formatDay, formatDuration, formatInstant, todayOf } from "@/lib/time";
import type { Key } from "@/practice/compare";
import { readKey } from "@/practice/words";

function listValues(metrics: unknown): string {
  if (!Array.isArray(metrics)) return "–";
  const values = metrics.map((metric: unknown) =>
    typeof metric === "object" && metric !== null && "value" in metric ? String(metric.value ?? "–") : "–",
  );
  return values.join(", ") || "none";
}

function listSets(sets: unknown): string {
  if (!Array.isArray(sets)) return "–";
  const said = sets.map((set: unknown) =>
    typeof set === "object" && set !== null && "metrics" in set ? listValues(set.metrics) : "–",
  );
  return `${sets.length === 1 ? "1 set" : `${sets.length} sets`}${said.length > 0 ? `: ${said.join(" · ")}` : ""}`;
}

function listSections(sections: unknown): string {
  if (!Array.isArray(sections)) return "–";
  const names = sections.map((section: unknown) =>
    typeof section === "object" && section !== null && "name" in section ? String(section.name) : "–",
  );
  return `${names.length === 1 ? "1 section" : `${names.length} sections`}: ${names.join(", ")}`;
}

/** Say a value of the field `key`; `goalName` names a goal by id. */
export function sayValue(key: Key, value: unknown, me: Me, goalName: (id: string) => string): string {
  const { field } = readKey(key);
  if (field === "metrics") return listValues(value);
  if (field === "sets") return listSets(value);
  if (field === "sections") return listSections(value);
  if (field === "completed") return value === true ? "ticked" : "not ticked";
  if (field === "parent_id") return typeof value === "string" ? goalName(value) : "Unfiled";
  if (field === "duration_seconds") return typeof value === "number" ? formatClock(value) : "as the clock counted";
  if (field === "planned_seconds") return typeof value === "number" ? formatDuration(value) : "not planned";
  if (field === "session_end" && value === null) return "no end";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return value === null || value === undefined ? "nothing" : JSON.stringify(value);
  if (field === "session_start" || field === "session_end") return formatInstant(value, me);
  if (field === "session_date") return formatDay(value, me, todayOf(me));
  if (field === "status" && isStatus(value)) return STATUS_WORDS[value];
  if (field === "time_slot") return TIME_SLOT_WORDS[value] ?? value;
  return value === "" ? "empty" : value;
}
