import { expect, test } from "vitest";
import { hasOtherSide, plannedSeconds, sayPose } from "@/disciplines/yoga/poses";
import * as sequence from "@/disciplines/yoga/sequence-model";

function counter() {
  let count = 0;
  return () => {
    count += 1;
    return String(count);
  };
}

function rowsOf(...names: string[]): sequence.Row[] {
  const newId = counter();
  return names.reduce<sequence.Row[]>((rows, name) => sequence.addPose(rows, name, newId), []);
}

const said = (rows: readonly sequence.Row[]) => rows.map(({ pose }) => sayPose(pose));

test("typing offers the poses whose words begin like it first", () => {
  expect(sequence.offersFor("warr").map(({ name }) => name)).toEqual([
    "Warrior I",
    "Warrior II",
    "Warrior III",
    "Reverse warrior",
  ]);
  expect(sequence.offersFor("warrior 2")[0]?.pose).toBe("warrior_2");
  expect(sequence.offersFor("childs")[0]?.pose).toBe("childs_pose");
  expect(sequence.offersFor("  ")).toEqual([]);
});

test("a pose with two sides becomes two poses, right and left, with its cue", () => {
  const rows = rowsOf("tree");
  expect(said(rows)).toEqual(["Tree, right", "Tree, left"]);
  expect(rows[0]?.pose).toMatchObject({ pose: "tree", hold_seconds: 30 });
  expect(rows[0]?.pose.cue).toContain("never against the knee");
});

test("a pose of one's own keeps its name and is not drawn", () => {
  expect(rowsOf("Lying on the sofa")[0]?.pose).toMatchObject({ name: "Lying on the sofa", pose: null, side: null });
});

test("a new pose is held as long as the last one", () => {
  const rows = sequence.editPose(rowsOf("Mountain"), "1", { hold_seconds: 90 });
  expect(sequence.addPose(rows, "Cobra", () => "x").at(-1)?.pose.hold_seconds).toBe(90);
});

test("both sides of a pose are two poses", () => {
  const rows = sequence.setSide(rowsOf("Sofa", "Cobra"), "1", "both", () => "x");
  expect(said(rows)).toEqual(["Sofa, right", "Sofa, left", "Cobra"]);
});

test("all poses of one side are put again behind themselves on the other side", () => {
  const rows: sequence.Row[] = rowsOf("Mountain", "Sofa", "Floor", "Cobra").map((row, index) =>
    index === 1 || index === 2 ? { ...row, pose: { ...row.pose, side: "right" } } : row,
  );
  const whole = sequence.mirrorRun(rows, "2", counter());
  expect(said(whole)).toEqual(["Mountain", "Sofa, right", "Floor, right", "Sofa, left", "Floor, left", "Cobra"]);
});

test("poses move by one place and stop at the ends, or land where they are dropped", () => {
  const rows = rowsOf("Mountain", "Cobra", "Plank");
  expect(said(sequence.stepPose(rows, "2", -1))).toEqual(["Cobra", "Mountain", "Plank"]);
  expect(said(sequence.stepPose(rows, "1", -1))).toEqual(["Mountain", "Cobra", "Plank"]);
  expect(said(sequence.dropPose(rows, "1", "3", "bottom"))).toEqual(["Cobra", "Plank", "Mountain"]);
  expect(said(sequence.copyPose(rows, "1", () => "x"))).toEqual(["Mountain", "Mountain", "Cobra", "Plank"]);
});

test("the time of a sequence is its holds and the ways into them", () => {
  const poses = rowsOf("Mountain", "Cobra").map(({ pose }) => pose);
  expect(plannedSeconds(poses)).toBe(60);
  expect(plannedSeconds(poses, 5)).toBe(70);
  expect(plannedSeconds([{ ...(poses[0] ?? raise()), transition_seconds: 12 }], 5)).toBe(42);
});

test("the other side is known by the pose's name", () => {
  const poses = rowsOf("Tree", "Cobra").map(({ pose }) => pose);
  expect(poses.map((pose) => hasOtherSide(poses, pose))).toEqual([true, true, false]);
});

function raise(): never {
  throw new Error("There is a first pose.");
}
