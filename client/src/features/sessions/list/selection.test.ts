import { expect, it } from "vitest";
import type { Operation } from "@/api/types";
import { session } from "@/practice/fixtures";
import { applyToItems } from "./apply-operations";
import { chooseAll, extend, NOTHING, toggle } from "./selection";

const ORDER = ["a", "b", "c", "d", "e"];
const chosen = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join("");

it("a range goes from where one began to where one points, in either direction", () => {
  const one = toggle(NOTHING, "c");
  expect(chosen(extend(one, "e", ORDER))).toBe("cde");
  expect(chosen(extend(extend(one, "e", ORDER), "a", ORDER))).toBe("abcde");
  expect(chosen(extend(NOTHING, "b", ORDER))).toBe("b");
  expect(chosen(toggle(extend(one, "e", ORDER), "d"))).toBe("ce");
});

it("no more are chosen than one change can hold", () => {
  const many = Array.from({ length: 1200 }, (_, place) => `s${place}`);
  expect(chooseAll(many).ids.size).toBe(1000);
  expect(toggle(chooseAll(many), "s1100").ids.size).toBe(1000);
});

it("a list shows operations as done before the answer", () => {
  const operations: Operation[] = [
    { op: "move", id: "a", parent_id: "g2" },
    { op: "edit_session", id: "a", session_changes: { discipline: "yoga", session_type: "FREE" } },
    { op: "trash", id: "b" },
  ];
  const items = applyToItems(
    [session({ id: "a" }), session({ id: "b" }), session({ id: "c" })],
    operations,
    () => "Hips",
  );
  expect(items.map(({ id, parent_name, discipline }) => [id, parent_name, discipline])).toEqual([
    ["a", "Hips", "yoga"],
    ["c", "Guitar", "music"],
  ]);
});

it("a time that was the whole span follows the span; one that was added up stays", () => {
  const operations: Operation[] = [
    { op: "edit_session", id: "p1", session_changes: { session_end: "2026-11-20T07:45:00.000000Z" } },
  ];
  const span = session({ total_duration_seconds: 1800 });
  expect(applyToItems([span], operations, () => null)[0]?.total_duration_seconds).toBe(2700);
  expect(applyToItems([session()], operations, () => null)[0]?.total_duration_seconds).toBe(300);
});
