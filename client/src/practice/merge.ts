/** Two edits of one base put together: what I changed, what changed elsewhere, and what both did. */

import type { Activity, Document, Section } from "@/api/types";
import { activitiesOf, canTellParts, changedKeys, hasMoved, type Key, valuesOf, withValues } from "@/practice/compare";
import { type Draft, isSame } from "@/practice/editing";
import { earlierOf, joinParts, joinSpans, laterOf } from "@/practice/spans";

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

/**
 * Put the parts of both sides together. Their order is the one of the side that moved something, else theirs; new parts
 * of the other side stand behind their neighbours there.
 */
function mergeSections(base: Document, mine: Document, theirs: Document): Section[] {
  const [old, here, there] = [partsOf(base), partsOf(mine), partsOf(theirs)];
  const [frame, other] = hasMoved(base, mine) ? [mine, theirs] : [theirs, mine];
  const framed = frame === mine ? here : there;
  const otherSections = new Map(other.sections.map((section) => [section.id, section]));
  const theirSections = new Map(theirs.sections.map((section) => [section.id, section]));
  const theirActivities = new Map(activitiesOf(theirs).map((activity) => [activity.instance_id, activity]));
  return interleave(frame.sections, other.sections, (section) => section.id)
    .map((section) => {
      const isFramed = framed.has(section.id);
      const standing = isFramed ? section.activities : [];
      // What stands elsewhere in the frame stays there; neighbours only say where the others go.
      const coming = (otherSections.get(section.id)?.activities ?? []).filter(
        (one) => !framed.has(one.instance_id) || standing.some((s) => s.instance_id === one.instance_id),
      );
      const activities = interleave(standing, coming, (activity) => activity.instance_id)
        .filter((one) => survives(one.instance_id, old, here, there))
        .map((one) => theirActivities.get(one.instance_id) ?? one);
      return { ...(theirSections.get(section.id) ?? section), activities };
    })
    .filter((section) => section.activities.length > 0 || survives(section.id, old, here, there));
}

export interface Merge {
  draft: Draft;
  /** Changed on both sides to different values; `draft` holds mine. */
  conflicts: Key[];
  /** Changed on both sides to values that go together; `draft` holds both. */
  joined: Key[];
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
  const both = [...byMe].filter((key) => byThem.has(key) && apart.has(key) && here?.has(key) && there?.has(key));
  const together = join(base, mine, theirs);
  const joined = both.filter((key) => isJoinable(key, base) || together.sets.has(key));
  return {
    draft: withValues(withValues(frame, mine, byMe), together.draft, new Set(joined)),
    conflicts: both.filter((key) => !joined.includes(key)),
    joined,
    taken: [...byThem].filter((key) => !byMe.has(key) && before?.has(key) && there?.has(key)),
  };
}

/** Whether two values of a field go together: clocks that ran here and there, an end that both sides gave. */
function isJoinable(key: Key, base: Draft): boolean {
  if (key === "session_end") return base.session_end === null;
  return key === "document|pauses" || key === "document|confirmed_at" || /^activity\|.*\|intervals$/.test(key);
}

/** Return mine with both sides' clocks and sets, and the keys of the sets that go together. */
function join(base: Draft, mine: Draft, theirs: Draft): { draft: Draft; sets: Set<Key> } {
  const [old, there] = [base, theirs].map(
    (draft) => new Map(activitiesOf(draft.attributes).map((one) => [one.instance_id, one])),
  );
  const joinedSets = new Set<Key>();
  const joinActivity = (one: Activity): Activity => {
    const [before, other] = [old?.get(one.instance_id), there?.get(one.instance_id)];
    if (!other) return one;
    const intervals = joinSpans(before?.intervals ?? [], one.intervals, other.intervals);
    const sets = joinParts(before?.sets ?? [], one.sets, other.sets);
    if (sets) joinedSets.add(`activity|${one.instance_id}|sets`);
    return { ...one, intervals, sets: sets ?? one.sets };
  };
  const sections = mine.attributes.sections.map((section) => ({
    ...section,
    activities: section.activities.map(joinActivity),
  }));
  const [before, here, other] = [base.attributes, mine.attributes, theirs.attributes];
  const attributes: Document = {
    ...here,
    sections,
    pauses: joinSpans(before.pauses, here.pauses, other.pauses),
    confirmed_at: laterOf(here.confirmed_at, other.confirmed_at),
  };
  const draft = { ...mine, session_end: earlierOf(mine.session_end, theirs.session_end), attributes };
  return { draft, sets: joinedSets };
}

/**
 * Take one edit back: every part that `after` changed of `before` becomes as it was in `now`, unless it was changed again
 * since, here or elsewhere.
 */
export function takeBack(before: Draft, after: Draft, now: Draft): Draft {
  const merged = merge(after, before, now);
  const clocks = merged.joined.filter((key) => !key.endsWith("|sets"));
  return withValues(merged.draft, now, new Set([...merged.conflicts, ...clocks]));
}
