import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { openGoals } from "../model/opening";
import type { Forest, TreeRow } from "../model/tree";
import { visibleGoals, type Zoom } from "../model/visible";
import { goalRow, rollupsFor, sessionRow, smallTree } from "../rows-for-tests";
import { farCapacity, layOutFar } from "./far";
import { layOutMiddle } from "./middle";
import { layOutNear } from "./near";
import { radiusOf, type TreeLayout } from "./shapes";

const TYPES = ["UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal", "ImmediateGoal", "MicroGoal"];

function largeTree(): TreeRow[] {
  const rows: TreeRow[] = [];
  const ids: string[][] = TYPES.map(() => []);
  for (let index = 0; index < 2000; index += 1) {
    const level = index < 6 ? 0 : index < 30 ? 1 : index < 150 ? 2 : index < 600 ? 3 : index < 1500 ? 4 : 5;
    const above = ids[level - 1] ?? [];
    const parent = above.length > 0 ? (above[index % above.length] ?? null) : null;
    rows.push(
      goalRow(`g${index}`, TYPES[level] ?? "MicroGoal", parent, {
        position: index,
        name: `A goal with the number ${index}`,
      }),
    );
    ids[level]?.push(`g${index}`);
  }
  for (let index = 0; index < 5000; index += 1) {
    const day = new Date(Date.UTC(2026, 10, 20 - (index % 300))).toISOString().slice(0, 10);
    rows.push(sessionRow(`s${index}`, `g${(index * 7) % 2000}`, day, 600 + (index % 50) * 60));
  }
  return rows;
}

function layOut(forest: Forest, zoom: Zoom, selectedId: string | null = null, everything = false): TreeLayout {
  const open = openGoals(forest, { zoom, selectedId, choices: new Map(), capacity: farCapacity(700) });
  if (everything) for (const id of forest.goals.keys()) open.add(id);
  const visible = visibleGoals(forest, open, { zoom, today: "2026-11-20" });
  const { maxSeconds } = forest;
  const trail = new Set<string>();
  if (zoom === "far")
    return layOutFar(visible, { width: 860, height: 700, today: "2026-11-20", maxSeconds, trail, selectedId });
  return zoom === "middle" ? layOutMiddle(visible, { maxSeconds, trail }) : layOutNear(visible, { maxSeconds, trail });
}

function overlapping(layout: TreeLayout): string[] {
  const boxes = [
    ...layout.goals.map((box) => ({ ...box, id: box.item.goal.id })),
    ...layout.leaves.map((box) => ({ ...box, id: `${box.item.goal.id} leaves` })),
  ];
  const found: string[] = [];
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      const isApart =
        one.x + one.width <= other.x ||
        other.x + other.width <= one.x ||
        one.y + one.height <= other.y ||
        other.y + other.height <= one.y;
      if (!isApart) found.push(`${one.id} × ${other.id}`);
    }
  });
  return found;
}

describe("layouts", () => {
  const small = buildForest(smallTree(), rollupsFor(smallTree()));
  const large = buildForest(largeTree(), rollupsFor(largeTree()));

  test.each(["middle", "near"] as const)("%s: nothing lies over anything else, also with everything open", (zoom) => {
    expect(overlapping(layOut(small, zoom, "song", true))).toEqual([]);
    expect(overlapping(layOut(large, zoom, "g700"))).toEqual([]);
  });

  test("far: columns by level, so a skipped level leaves its column empty", () => {
    const layout = layOut(small, "far");
    const x = (id: string) => layout.goals.find((placed) => placed.item.goal.id === id)?.anchor.x;
    expect(layout.columns.map((column) => column.rank)).toEqual([0, 1, 3, 5]);
    expect(x("song")).toBe(layout.columns[2]?.x);
    expect(x("triads")).toBe(x("song"));
  });

  test("far: 2,000 goals fit the screen", () => {
    const layout = layOut(large, "far");
    expect(layout.goals.length).toBeGreaterThan(45);
    expect(layout.height).toBe(700);
  });

  test("far: a root always has its name, and a session of the last eight weeks its tick", () => {
    const layout = layOut(small, "far");
    expect(layout.labels.get("guitar")?.text).toBe("guitar");
    const ticks = layout.ticks?.rows.flatMap((row) => row.strokes.flatMap((stroke) => stroke.path.match(/M/g) ?? []));
    expect(ticks?.length).toBe(3);
  });

  test("far: names never lie over each other", () => {
    const layout = layOut(large, "far");
    const rows = [...layout.labels].map(([id, label]) => {
      const placed = layout.goals.find((goal) => goal.item.goal.id === id);
      return `${placed?.anchor.x}:${placed?.anchor.y}:${label.side}`;
    });
    expect(new Set(rows).size).toBe(rows.length);
  });

  test("a dot with a quarter of the time has half the radius", () => {
    expect(radiusOf(3600, 14_400, 14, 2)).toBe(7);
    expect(radiusOf(0, 14_400, 14, 2)).toBe(2);
    expect(radiusOf(0, 0, 14, 2)).toBe(2);
  });

  test("the branches to the selected goal are marked", () => {
    const visible = visibleGoals(small, new Set(["guitar", "set"]), { zoom: "near", today: "2026-11-20" });
    const { branches } = layOutNear(visible, {
      maxSeconds: small.maxSeconds,
      trail: new Set(["guitar", "set", "song"]),
    });
    expect(branches.filter((branch) => branch.isOnTrail).map((branch) => branch.id)).toEqual(["set", "song"]);
  });

  test("no goals make an empty layout", () => {
    expect(layOut(buildForest([]), "near")).toMatchObject({ goals: [], branches: [] });
  });
});
