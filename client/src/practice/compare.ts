/** Drafts field by field: which fields differ, and taking the fields of one into another. */

import type { Activity, Document, Section } from "@/api/types";
import { type Draft, FIELDS, isSame } from "@/practice/editing";

/** A field of a draft by path: `name`, `document|notes`, `section|<id>|name`, `activity|<id>|duration_seconds`. */
export type Key = string;

const SECTIONS = "document|sections";

export function activitiesOf(document: Document): Activity[] {
  return document.sections.flatMap((section) => section.activities);
}

/** Whether what both documents have stands in another order or under another section. */
export function hasMoved(from: Document, to: Document): boolean {
  const placesOf = (document: Document) => [
    ...document.sections.map((section) => ["", section.id]),
    ...document.sections.flatMap((section) => section.activities.map((one) => [section.id, one.instance_id])),
  ];
  const [before, after] = [placesOf(from), placesOf(to)];
  const idsOf = (places: string[][]) => new Set(places.map(([, id]) => id));
  const [old, now] = [idsOf(before), idsOf(after)];
  const common = (places: string[][]) => places.filter(([, id]) => old.has(id) && now.has(id));
  return !isSame(common(before), common(after));
}

/** Whether every part can be told by its id; else the sections are compared as one thing. */
function hasOwnIds(document: Document): boolean {
  const ids = [
    ...document.sections.map((section) => section.id),
    ...activitiesOf(document).map((one) => one.instance_id),
  ];
  return new Set(ids).size === ids.length;
}

/** Whether the parts of these drafts can be compared one by one. */
export function canTellParts(...drafts: Draft[]): boolean {
  return drafts.every((draft) => hasOwnIds(draft.attributes));
}

function putAll(values: Map<Key, unknown>, prefix: string, part: object, skipped: string): void {
  for (const [name, value] of Object.entries(part)) {
    if (name !== skipped) values.set(`${prefix}|${name}`, value);
  }
}

const NOTHING: ReadonlySet<object> = new Set();

/** Every field of a draft by its key, but of the parts in `skipped`. */
export function valuesOf(draft: Draft, isWhole = !canTellParts(draft), skipped = NOTHING): Map<Key, unknown> {
  const values = new Map<Key, unknown>(FIELDS.map((field) => [field, draft[field]]));
  putAll(values, "document", draft.attributes, "sections");
  if (isWhole) return values.set(SECTIONS, draft.attributes.sections);
  for (const section of draft.attributes.sections) {
    if (!skipped.has(section)) putAll(values, `section|${section.id}`, section, "activities");
  }
  for (const activity of activitiesOf(draft.attributes)) {
    if (!skipped.has(activity)) putAll(values, `activity|${activity.instance_id}`, activity, "instance_id");
  }
  return values;
}

/** The very parts that both drafts hold: mostly all but the one that was edited. */
function sharedParts(one: Draft, other: Draft): Set<object> {
  const partsOf = ({ attributes }: Draft): object[] => [...attributes.sections, ...activitiesOf(attributes)];
  const held = new Set(partsOf(one));
  return new Set(partsOf(other).filter((part) => held.has(part)));
}

/** The keys whose values differ; a part that only one side has counts with all its keys. */
export function changedKeys(from: Draft, to: Draft, isWhole = !canTellParts(from, to)): Set<Key> {
  const shared = sharedParts(from, to);
  const before = valuesOf(from, isWhole, shared);
  const after = valuesOf(to, isWhole, shared);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return new Set([...keys].filter((key) => !isSame(before.get(key), after.get(key))));
}

function hasKey<T extends object>(part: T, name: PropertyKey): name is keyof T {
  return name in part;
}

/** Return `target` with the named fields of `source`; itself where it has them. */
function takeKeys<T extends object>(target: T, source: T | undefined, prefix: string, keys: Set<Key>): T {
  if (!source || source === target) return target;
  let result = target;
  for (const name of Object.keys(source)) {
    if (!keys.has(prefix + name) || !hasKey(source, name) || Object.is(target[name], source[name])) continue;
    if (result === target) result = { ...target };
    result[name] = source[name];
  }
  return result;
}

/** Return `target` with the values that `source` has for `keys`; parts missing from either side are left alone. */
export function withValues(target: Draft, source: Draft, keys: Set<Key>): Draft {
  if (keys.size === 0) return target;
  const sections = new Map(source.attributes.sections.map((section) => [section.id, section]));
  const activities = new Map(activitiesOf(source.attributes).map((one) => [one.instance_id, one]));
  const fillActivity = (one: Activity) =>
    takeKeys(one, activities.get(one.instance_id), `activity|${one.instance_id}|`, keys);
  const fillSection = (section: Section) => ({
    ...takeKeys(section, sections.get(section.id), `section|${section.id}|`, keys),
    activities: section.activities.map(fillActivity),
  });
  const filled = { ...target.attributes, sections: target.attributes.sections.map(fillSection) };
  const attributes = takeKeys(filled, source.attributes, "document|", keys);
  return { ...takeKeys(target, source, "", keys), attributes };
}
