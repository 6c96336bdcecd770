import { expect, it } from "vitest";
import type { Node } from "@/api/types";
import { listPlaces, searchPlaces } from "@/practice/places";

function node(id: string, type: Node["type"], parentId: string | null, name: string): Node {
  const session = { session_start: null, session_end: null, total_duration_seconds: null, section_seconds: null };
  const rest = {
    root_id: "g",
    position: 0,
    deadline: null,
    completed: false,
    version: 1,
    status: null,
    target_progress: null,
    result: null,
  };
  return { id, type, parent_id: parentId, name, ...rest, ...session, discipline: null, session_date: null };
}

const nodes = [
  node("g", "UltimateGoal", null, "Guitar"),
  node("d", "UltimateGoal", null, "Drawing"),
  node("m", "MidTermGoal", "g", "Café set"),
  node("p", "PracticeSession", "m", "Chords"),
  node("i", "ImmediateGoal", "p", "Name it"),
];

it("a session can stand under goals above its rank, listed as in the tree", () => {
  expect(listPlaces(nodes).map((place) => [place.name, place.above])).toEqual([
    ["Guitar", []],
    ["Café set", ["Guitar"]],
    ["Drawing", []],
  ]);
});

it("a place is found by its name and by what is above it, without accents, by name first", () => {
  const places = listPlaces(nodes);
  expect(searchPlaces(places, "cafe").map((place) => place.id)).toEqual(["m"]);
  expect(searchPlaces(places, "guitar set").map((place) => place.id)).toEqual(["m"]);
  expect(searchPlaces(places, "guitar").map((place) => place.id)).toEqual(["g", "m"]);
  expect(searchPlaces(places, "")).toEqual(places);
});
