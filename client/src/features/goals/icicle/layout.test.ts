import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import type { Forest } from "../model/tree";
import { goalRow } from "../rows-for-tests";
import { type Icicle, type IcicleOptions, layOutIcicle } from "./layout";
import { type RangeRollup, timesWithin } from "./times";

const HOUR = 3600;
const SIZE: IcicleOptions = { width: 800, height: 400, maxColumns: 5 };

/** Hours a goal has itself, below it, and in all where that is not the sum. */
type Hours = Record<string, [own: number, below: number, total?: number]>;

function layOut(forest: Forest, hours: Hours, options: Partial<IcicleOptions> = {}): Icicle {
  const goals: Record<string, RangeRollup> = {};
  for (const [id, [own, below, total]] of Object.entries(hours)) {
    goals[id] = {
      own_seconds: own * HOUR,
      below_seconds: below * HOUR,
      total_seconds: (total ?? own + below) * HOUR,
    };
  }
  return layOutIcicle(forest.roots, timesWithin(goals), { ...SIZE, ...options });
}

const guitar = buildForest([
  goalRow("guitar", "UltimateGoal", null),
  goalRow("set", "LongTermGoal", "guitar"),
  goalRow("song", "ShortTermGoal", "set", { position: 0 }),
  goalRow("triads", "ShortTermGoal", "set", { position: 1 }),
]);

/** Guitar 100 h = 0 own + set 100 h = 20 own + song 30 h + triads 50 h, in 400 px: 4 px an hour. */
const HOURS: Hours = { guitar: [0, 100], set: [20, 80], song: [30, 0], triads: [50, 0] };

function cellsById(icicle: Icicle) {
  return Object.fromEntries(icicle.cells.map((cell) => [cell.goal.id, cell]));
}

describe("the icicle", () => {
  test("height is time, the largest on top, and the gap at the foot is the goal's own", () => {
    const { cells, notes } = layOut(guitar, HOURS);
    expect(cells.map(({ goal, y, height }) => [goal.id, y, height])).toEqual([
      ["guitar", 0, 398.5],
      ["set", 0, 398.5],
      ["triads", 0, 198.5],
      ["song", 200, 118.5],
    ]);
    expect(notes.map(({ id, y, height, seconds }) => [id, y, height, seconds])).toEqual([["set", 320, 80, 72_000]]);
  });

  test("columns are levels, and a skipped level takes no room", () => {
    const { columns, cells } = layOut(guitar, HOURS);
    expect(columns.map(({ rank }) => rank)).toEqual([0, 1, 3]);
    const { guitar: root, set, song } = cellsById({ columns, cells, notes: [], hiddenRoots: 0 });
    expect([root?.x, set?.x, song?.x]).toEqual(columns.map(({ x }) => x));
    expect((root?.x ?? 0) + (root?.width ?? 0)).toBe((set?.x ?? 0) - 2);
  });

  test("a cell reaches over a level it skips while others use it", () => {
    const forest = buildForest([
      goalRow("guitar", "UltimateGoal", null),
      goalRow("set", "LongTermGoal", "guitar"),
      goalRow("song", "MidTermGoal", "set"),
      goalRow("climb", "UltimateGoal", null, { position: 1 }),
      goalRow("edge", "MidTermGoal", "climb"),
    ]);
    const icicle = layOut(forest, { guitar: [0, 50], set: [0, 50], song: [50, 0], climb: [0, 40], edge: [40, 0] });
    const { climb, edge, guitar: root, set } = cellsById(icicle);
    expect((climb?.x ?? 0) + (climb?.width ?? 0)).toBe((edge?.x ?? 0) - 2);
    expect((root?.x ?? 0) + (root?.width ?? 0)).toBe((set?.x ?? 0) - 2);
  });

  test("children that add up to more than their parent, by links, stay inside it", () => {
    // Song and triads share 40 h: 60 + 60 below a goal that has 80 below it and 100 in all.
    const { cells } = layOut(guitar, { guitar: [0, 100], set: [20, 80], song: [60, 0], triads: [60, 0] });
    const { song, triads } = cellsById({ cells, columns: [], notes: [], hiddenRoots: 0 });
    expect([song?.y, song?.height]).toEqual([0, 158.5]);
    expect([triads?.y, triads?.height]).toEqual([160, 158.5]);
  });

  test("a session that counts both for a goal and below it makes no room of its own twice", () => {
    const { notes } = layOut(guitar, { guitar: [0, 100], set: [60, 80, 100], song: [30, 0], triads: [50, 0] });
    expect(notes.map(({ id, height, seconds }) => [id, height, seconds])).toEqual([["set", 80, 216_000]]);
  });

  test("under 1.7 px nothing is drawn, and the parent knows how many there are", () => {
    const { cells } = layOut(guitar, { guitar: [0, 100], set: [79.6, 20.4], song: [0.4, 0], triads: [20, 0] });
    const { set, song } = cellsById({ cells, columns: [], notes: [], hiddenRoots: 0 });
    expect(song).toBeUndefined();
    expect([set?.childCount, set?.hiddenCount]).toEqual([1, 1]);
  });

  test("what does not fit is not written: a block, a line, or nothing", () => {
    const { cells } = layOut(guitar, { guitar: [0, 100], set: [0, 100], song: [4, 0], triads: [96, 0] });
    const { song, triads } = cellsById({ cells, columns: [], notes: [], hiddenRoots: 0 });
    expect([triads?.words, triads?.nameLines, triads?.hasEmber]).toEqual(["block", 2, true]);
    expect(song?.words).toBe("line");
    const thin = layOut(guitar, { guitar: [0, 100], set: [0, 100], song: [3, 0], triads: [97, 0] });
    expect(cellsById(thin).song?.words).toBe("none");
  });

  test("a root too thin for its name has it beside the bar, in a place as high as a line", () => {
    const forest = buildForest([
      goalRow("guitar", "UltimateGoal", null),
      goalRow("set", "LongTermGoal", "guitar"),
      goalRow("story", "UltimateGoal", null, { position: 1 }),
    ]);
    const { cells, columns } = layOut(forest, { guitar: [0, 98], set: [98, 0], story: [2, 0] });
    const { guitar: root, story } = cellsById({ cells, columns, notes: [], hiddenRoots: 0 });
    expect(story?.words).toBe("beside");
    // 400 − 8 between the roots − 16 for the name leave 376 px for 98 h.
    expect(root?.height).toBeCloseTo(374.5);
    expect(story?.beside?.y).toBeCloseTo(384);
    expect(story?.beside?.height).toBe(16);
    expect(story?.height).toBeLessThan(8);
    expect(story?.beside?.x).toBe(columns.at(-1)?.x);
  });

  test("a root with next to nothing is counted and not drawn", () => {
    const forest = buildForest([
      goalRow("guitar", "UltimateGoal", null),
      goalRow("story", "UltimateGoal", null, { position: 1 }),
      goalRow("never", "UltimateGoal", null, { position: 2 }),
    ]);
    const icicle = layOut(forest, { guitar: [100, 0], story: [0.1, 0] });
    expect(icicle.cells.map((cell) => cell.goal.id)).toEqual(["guitar"]);
    expect(icicle.hiddenRoots).toBe(1);
  });

  test("three columns on the phone: the levels after them are counted in the last", () => {
    const forest = buildForest([
      goalRow("guitar", "UltimateGoal", null),
      goalRow("set", "LongTermGoal", "guitar"),
      goalRow("songs", "MidTermGoal", "set"),
      goalRow("song", "ShortTermGoal", "songs"),
    ]);
    const hours: Hours = { guitar: [0, 9], set: [0, 9], songs: [0, 9], song: [9, 0] };
    const { cells } = layOut(forest, hours, { width: 358, maxColumns: 3 });
    expect(cells.map((cell) => cell.goal.id)).toEqual(["guitar", "set", "songs"]);
    expect(cells[2]?.hiddenCount).toBe(1);
  });

  test("without any time there is nothing", () => {
    expect(layOut(guitar, {})).toEqual({ cells: [], columns: [], notes: [], hiddenRoots: 0 });
  });
});

describe("a full tree", () => {
  const TYPES = ["UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal", "ImmediateGoal"];
  const rows = [goalRow("g0", "UltimateGoal", null), goalRow("g1", "UltimateGoal", null, { position: 1 })];
  const levels = [["g0", "g1"]];
  for (const [depth, count] of [30, 150, 700, 1118].entries()) {
    const above = levels[depth] ?? [];
    levels.push(Array.from({ length: count }, (_, index) => `g${depth + 1}-${index}`));
    for (const [index, id] of (levels[depth + 1] ?? []).entries()) {
      const parent = above[index % above.length] ?? null;
      rows.push(goalRow(id, TYPES[depth + 1] ?? "NanoGoal", parent, { position: index, name: `Goal ${id}` }));
    }
  }
  const forest = buildForest(rows);
  const hours: Hours = {};
  const fill = (id: string): number => {
    const goal = forest.goals.get(id);
    const below = (goal?.children ?? []).reduce((sum, child) => sum + fill(child.id), 0);
    const own = 0.1 + (id.length % 4) * 0.1;
    hours[id] = [own, below];
    return own + below;
  };
  for (const root of forest.roots) fill(root.id);

  test("of 2,000 goals the cells stay few, inside their parents, and apart from each other", () => {
    const { cells, columns } = layOut(forest, hours, { width: 860, height: 700 });
    expect(forest.goals.size).toBe(2000);
    expect(cells.length).toBeLessThan(700);
    const byId = new Map(cells.map((cell) => [cell.goal.id, cell]));
    for (const cell of cells) {
      const parent = cell.parentId === null ? undefined : byId.get(cell.parentId);
      if (!parent) continue;
      expect(cell.y).toBeGreaterThanOrEqual(parent.y - 0.001);
      expect(cell.y + cell.height).toBeLessThanOrEqual(parent.y + parent.height + 1.5);
      expect(cell.x).toBeGreaterThanOrEqual(parent.x + parent.width);
    }
    for (const { rank } of columns) {
      const column = cells.filter((cell) => cell.goal.rank === rank);
      for (const [index, cell] of column.entries()) {
        const above = column[index - 1];
        if (above) expect(cell.y).toBeGreaterThanOrEqual(above.y + above.height - 0.001);
      }
    }
  });

  test("it is laid out well within a frame", () => {
    let fastest = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 10; round += 1) {
      const began = performance.now();
      layOut(forest, hours, { width: 860, height: 700 });
      fastest = Math.min(fastest, performance.now() - began);
    }
    expect(fastest).toBeLessThan(16);
  });
});
