/** What can be started, as rows: recent templates, disciplines with their kinds, and two other ways. */

import type { Discipline, SessionIn, TemplateItem } from "@/api/types";
import { wordsOf } from "@/lib/fold";
import { formatDuration } from "@/lib/time";

const MOST_RECENT = 5;
const MOST_FOUND = 8;
const OWN = "CUSTOM";

export type StartRow = {
  key: string;
  label: string;
  second: string | null;
  discipline: string;
  /** Seconds planned of each section; absent: no strip. */
  sections?: number[][];
  time?: string;
  isInset?: boolean;
  /** A discipline whose kinds can be listed below it. */
  kinds?: { key: string; isOpen: boolean };
  /** What pressing it sends; with `asksLabel` once it has a name of its own. */
  body: SessionIn;
  asksLabel?: boolean;
};

export type StartGroup = { title: string; isTemplates: boolean; rows: StartRow[] };

export type Startable = { templates: readonly TemplateItem[]; disciplines: readonly Discipline[] };

/** Return the rows for what is typed; `opened` is the discipline whose kinds are listed. */
export function startGroups({ templates, disciplines }: Startable, typed: string, opened: string | null): StartGroup[] {
  const words = wordsOf(typed);
  const isFound = (...names: string[]) => {
    const said = names.flatMap(wordsOf);
    return words.every((wanted) => said.some((word) => word.startsWith(wanted)));
  };
  const found = templates.filter(({ name }) => isFound(name)).slice(0, words.length > 0 ? MOST_FOUND : MOST_RECENT);
  const rows = disciplines.flatMap((discipline) => {
    const kinds = discipline.session_types.map((type) => kindRow(discipline, type));
    if (words.length > 0 && !isFound(discipline.label)) {
      return kinds.filter(({ label }) => isFound(discipline.label, label)).map((row) => ({ ...row, isInset: false }));
    }
    return [disciplineRow(discipline, opened), ...(opened === discipline.key ? kinds : [])];
  });
  return [
    { title: words.length > 0 ? "Templates" : "Last used", isTemplates: true, rows: found.map(templateRow) },
    { title: "Without a template", isTemplates: false, rows },
  ].filter((group) => group.rows.length > 0);
}

function templateRow(template: TemplateItem): StartRow {
  const { id, name, discipline, section_seconds: sections, planned_seconds: planned, goal_name: goal } = template;
  return {
    ...{ key: id, label: name, second: goal, discipline, sections },
    ...(planned > 0 && { time: formatDuration(planned) }),
    body: { name: "", template_id: id },
  };
}

function disciplineRow({ key, label, session_types: types }: Discipline, opened: string | null): StartRow {
  return {
    ...{ key: `discipline-${key}`, label, second: types[0]?.label ?? null, discipline: key },
    ...(types.length > 1 && { kinds: { key, isOpen: opened === key } }),
    body: { name: "", discipline: key },
  };
}

function kindRow({ key, label }: Discipline, type: Discipline["session_types"][number]): StartRow {
  const isOwn = type.key === OWN;
  return {
    ...{ key: `kind-${key}-${type.key}`, label: isOwn ? "Something else…" : type.label, second: label },
    ...{ discipline: key, isInset: true, asksLabel: isOwn },
    body: { name: "", discipline: key, session_type: type.key },
  };
}
