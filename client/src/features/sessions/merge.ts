/** Two edits of one base put together: what I changed, what changed elsewhere, and what both did. */

import type { Document, Section } from "@/api/types";
import { activitiesOf, canTellParts, changedKeys, type Key, valuesOf, withValues } from "@/features/sessions/compare";
import { type Draft, isSame } from "@/features/sessions/editing";

type Parts = Map<string, object>;

/** Sections (without their activities) and activities by id. */
function partsOf(document: Document): Parts {
  return new Map<string, object>([
    ...document.sections.map((section) => [section.id, { ...section, activities: null }] as const),
    ...activitiesOf(document).map((activity) => [activity.instance_id, activity] as const),
  ]);
}

/** Whether a part outlives the merge: what one side removed stays only if the other side edited it. */
function survives(id: string, base: Parts, mine: Parts, theirs: Parts): boolean {
  const [old, here, there] = [base.get(id), mine.get(id), theirs.get(id)];
  if (here && there) return true;
  return old === undefined || !isSame(old, here ?? there);
}

/** Keep `theirs` in its order and put what only `mine` has behind its neighbour there. */
function interleave<Part>(theirs: Part[], mine: Part[], idOf: (part: Part) => string): Part[] {
  const result = [...theirs];
  mine.forEach((part, index) => {
    if (result.some((other) => idOf(other) === idOf(part))) return;
    const before = mine[index - 1];
    const at = before ? result.findIndex((other) => idOf(other) === idOf(before)) : -1;
    result.splice(before && at === -1 ? result.length : at + 1, 0, part);
  });
  return result;
}

function mergeSections(base: Document, mine: Document, theirs: Document): Section[] {
  const [old, here, there] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const mySections = new Map(mine.sections.map((section) => [section.id, section]));
  const theirSections = new Map(theirs.sections.map((section) => [section.id, section]));
  return interleave(theirs.sections, mine.sections, (section) => section.id)
    .map((section) => {
      const own = mySections.get(section.id)?.activities ?? [];
      // Where an activity stands is theirs to say, for only others move activities.
      const standing = theirSections.get(section.id)?.activities ?? [];
      const added = own.filter(
        (one) => !there.has(one.instance_id) || standing.some((s) => s.instance_id === one.instance_id),
      );
      const activities = interleave(standing, added, (activity) => activity.instance_id);
      return { ...section, activities: activities.filter((one) => survives(one.instance_id, old, here, there)) };
    })
    .filter((section) => section.activities.length > 0 || survives(section.id, old, here, there));
}

export interface Merge {
  draft: Draft;
  /** Changed on both sides to different values; `draft` holds mine. */
  conflicts: Key[];
  /** Changed elsewhere only; `draft` holds theirs. */
  taken: Key[];
}

/** Merge two edits of one base. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merge {
  const isWhole = !canTellParts(base, mine, theirs);
  const byMe = changedKeys(base, mine, isWhole);
  const byThem = changedKeys(base, theirs, isWhole);
  const apart = changedKeys(mine, theirs, isWhole);
  const [before, here, there] = [base, mine, theirs].map((draft) => valuesOf(draft, isWhole));
  const sections = isWhole
    ? theirs.attributes.sections
    : mergeSections(base.attributes, mine.attributes, theirs.attributes);
  const frame = { ...theirs, attributes: { ...theirs.attributes, sections } };
  return {
    draft: withValues(frame, mine, byMe),
    conflicts: [...byMe].filter((key) => byThem.has(key) && apart.has(key) && here?.has(key) && there?.has(key)),
    taken: [...byThem].filter((key) => !byMe.has(key) && before?.has(key) && there?.has(key)),
  };
}
