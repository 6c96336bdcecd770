/** What can be started, as rows: recent templates, disciplines with their kinds, and two other ways. */

import type { Discipline, SessionIn, TemplateItem } from "@/api/types";
import { wordsOf } from "@/lib/fold";
import { formatDuration } from "@/lib/time";
import type { DrillOffer } from "@/practice/use-drills";

const MOST_RECENT = 5;
const MOST_FOUND = 8;
const OWN = "CUSTOM";

type Row = {
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
  asksLabel?: boolean;
};

export type StartRow = Row &
  (
    | {
        /** What pressing it sends; with `asksLabel` once it has a name of its own. */
        body: SessionIn;
        drill?: undefined;
      }
    | {
        /** The drill that pressing it opens. */
        drill: DrillOffer;
        body?: undefined;
      }
  );

export type StartGroup = { title: string; isTemplates: boolean; rows: StartRow[] };

export type Startable = {
  templates: readonly TemplateItem[];
  disciplines: readonly Discipline[];
  drills: readonly DrillOffer[];
};

/** Return the rows for what is typed; `opened` is the discipline whose kinds are listed. */
export function startGroups(startable: Startable, typed: string, opened: string | null): StartGroup[] {
  const { templates, disciplines, drills } = startable;
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
    {
      title: "Drills",
      isTemplates: false,
      rows: drills.filter((one) => isFound(one.label, one.drill.name)).map(drillRow),
    },
    { title: "Without a template", isTemplates: false, rows },
  ].filter((group) => group.rows.length > 0);
}

function drillRow(offer: DrillOffer): StartRow {
  const { key, drill, last, running } = offer;
  const second = running ? "running now" : (last?.name ?? null);
  return {
    ...{ key: `drill-${key}`, label: drill.name, second, discipline: key, drill: offer },
    ...(last?.seconds && !running && { time: formatDuration(last.seconds) }),
  };
}

function templateRow(template: TemplateItem): StartRow {
  const { id, name, discipline, section_seconds: sections, planned_seconds: planned, goal_name: goal } = template;
  return {
    ...{ key: id, label: name, second: goal, discipline },
    sections: sections.length === 0 && planned > 0 ? [[planned, 0]] : sections,
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
