/** Clocks and sets of two sides put together: an interval or pause is known by its start, a set by its id. */

import { fromInstant } from "@/lib/zones";
import { isSame } from "@/practice/editing";

type Span = { start: string; stop: string | null };

const byStart = <T extends Span>(spans: readonly T[]) => new Map(spans.map((span) => [fromInstant(span.start), span]));

/** Of two sides that changed one span: a stop wins over none, and of two stops the earlier one. */
function joinSpan<T extends Span>(base: T | undefined, mine: T, theirs: T): T {
  if (base && isSame(base, mine)) return theirs;
  if (base && isSame(base, theirs)) return mine;
  if (mine.stop === null) return theirs;
  if (theirs.stop === null) return mine;
  return fromInstant(theirs.stop) < fromInstant(mine.stop) ? theirs : mine;
}

/** Put the spans of both sides together; what one side removed goes, and so does the second of two open ones. */
export function joinSpans<T extends Span>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] {
  const [old, here, there] = [byStart(base), byStart(mine), byStart(theirs)];
  const starts = [...new Set([...here.keys(), ...there.keys()])].sort((one, other) => one - other);
  const joined = starts.flatMap((start) => {
    const [own, other] = [here.get(start), there.get(start)];
    if (own && other) return [joinSpan(old.get(start), own, other)];
    const left = own ?? other;
    return left && !old.has(start) ? [left] : [];
  });
  const firstOpen = joined.findIndex((span) => span.stop === null);
  return joined.filter((span, index) => span.stop !== null || index === firstOpen);
}

/** Return the later of two instants, where there is one. */
export function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return fromInstant(one) >= fromInstant(other) ? one : other;
}

/** Return the earlier of two instants, where there is one. */
export function earlierOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return fromInstant(one) <= fromInstant(other) ? one : other;
}

type Part = { instance_id: string };

/**
 * Put lists of parts together by their ids, each taken from the side that changed it. Null: both changed one, or moved
 * something, and the person has to choose.
 */
export function joinParts<T extends Part>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): T[] | null {
  const byId = (parts: readonly T[]) => new Map(parts.map((part) => [part.instance_id, part]));
  const [old, here, there] = [byId(base), byId(mine), byId(theirs)];
  if (old.size < base.length || here.size < mine.length || there.size < theirs.length) return null;
  const joined: T[] = [];
  for (const part of [...mine, ...theirs.filter((one) => !here.has(one.instance_id))]) {
    const id = part.instance_id;
    const [before, own, other] = [old.get(id), here.get(id), there.get(id)];
    const isMine = isSame(before, other);
    if (!isMine && !isSame(before, own) && !isSame(own, other)) return null;
    const kept = isMine ? own : other;
    if (kept) joined.push(kept);
  }
  const idsIn = (parts: readonly T[], others: Map<string, T>) =>
    parts.map((one) => one.instance_id).filter((id) => others.has(id));
  const isInOrder = (parts: readonly T[], own: Map<string, T>) => isSame(idsIn(parts, old), idsIn(base, own));
  return isInOrder(mine, here) && isInOrder(theirs, there) ? joined : null;
}
