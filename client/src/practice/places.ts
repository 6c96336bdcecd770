/** The goals a session can stand under, in the order of the tree, with the way to each. */

import type { Node } from "@/api/types";
import { levelOf } from "@/lib/levels";

const SESSION_RANK = levelOf("PracticeSession").rank;

export type Place = {
  id: string;
  type: Node["type"];
  name: string;
  /** The names above it, root first. */
  above: string[];
  completed: boolean;
};

/** Return every goal above the rank of a session, parents before children. */
export function listPlaces(nodes: Node[]): Place[] {
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) {
    if (levelOf(node.type).rank >= SESSION_RANK) continue;
    const siblings = children.get(node.parent_id) ?? [];
    siblings.push(node);
    children.set(node.parent_id, siblings);
  }
  const places: Place[] = [];
  const visit = (parentId: string | null, above: string[]) => {
    for (const { id, type, name, completed } of children.get(parentId) ?? []) {
      places.push({ id, type, name, above, completed });
      visit(id, [...above, name]);
    }
  };
  visit(null, []);
  return places;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Keep the places that have every typed word in their name or above it; whole words of the name first, then the name. */
export function searchPlaces(places: Place[], typed: string): Place[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return places;
  const found = places.filter((place) => {
    const text = plain([...place.above, place.name].join(" "));
    return words.every((word) => text.includes(word));
  });
  const isByName = (place: Place) => words.every((word) => plain(place.name).includes(word));
  const isWhole = (place: Place) => {
    const own = new Set(plain(place.name).split(/[^\p{L}\p{N}]+/u));
    return words.every((word) => own.has(word));
  };
  const rankOf = (place: Place) => (isWhole(place) ? 0 : isByName(place) ? 1 : 2);
  return found
    .map((place) => ({ place, rank: rankOf(place) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ place }) => place);
}
