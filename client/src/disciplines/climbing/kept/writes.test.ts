import { expect, test } from "vitest";
import { climb as aClimb } from "../model/climbs-for-tests";
import { nextToSend, type Waiting, withoutUndone, withWrite, withWrites, writesOf } from "./writes";

const climb = (id: string) => aClimb({ id });

const create = (id: string): Waiting => ({
  ...{ key: `create ${id}`, refusal: null },
  write: { kind: "completions", verb: "create", id, row: climb(id) },
});
const remove = (id: string): Waiting => ({
  ...{ key: `remove ${id}`, refusal: null },
  write: { kind: "completions", verb: "remove", id, row: climb(id) },
});
const restore = (id: string): Waiting => ({
  ...{ key: `restore ${id}`, refusal: null },
  write: { kind: "completions", verb: "restore", id, row: climb(id) },
});
const sent = (waiting: Waiting): Waiting => ({ ...waiting, wasSent: true });
const keys = (line: readonly Waiting[]) => line.map(({ key }) => key);

test("what was logged and undone before the server heard of it is never sent", () => {
  const line = withWrite([create("a"), create("b")], remove("a"));
  expect(keys(withoutUndone(line))).toEqual(["create b"]);
});

test("what is on its way, or went out without an answer, is removed after it", () => {
  const line = withWrite([sent(create("a"))], remove("a"));
  expect(keys(withoutUndone(line))).toEqual(["create a", "remove a"]);
});

test("bringing back what is only about to be removed takes the removal out again", () => {
  expect(keys(withWrite([create("a"), remove("a")], restore("a")))).toEqual(["create a"]);
  expect(keys(withWrite([sent(remove("a"))], restore("a")))).toEqual(["remove a", "restore a"]);
});

test("a refused write holds back those of its own row, and no others", () => {
  const refused = { ...create("a"), refusal: "The day is full." };
  expect(nextToSend([refused, remove("a"), create("b")])?.key).toBe("create b");
  expect(nextToSend([refused])).toBeNull();
});

test("rows are shown with everything done that still waits", () => {
  const line: Waiting[] = [
    create("b"),
    {
      key: "change a",
      refusal: null,
      write: { kind: "completions", verb: "change", id: "a", row: climb("a"), changes: { tries: 3 } },
    },
    remove("c"),
    create("a"),
  ];
  const shown = withWrites([climb("a"), climb("c")], writesOf(line, "completions"));
  expect(shown.map(({ id, tries }) => [id, tries])).toEqual([
    ["a", 3],
    ["b", 1],
  ]);
});
