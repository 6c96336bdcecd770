/** docs/disciplines.md, "Add a discipline", done: running, in the client. */

import { IconRun } from "@tabler/icons-react";
import { expect, test } from "vitest";
import { DISCIPLINES, disciplineLook, looksOf, PLUGINS, type Plugins } from "@/disciplines";
import type { DisciplineKey, DisciplinePlugin } from "@/disciplines/contract";

/** What the API's enum says once the server has it. */
type Key = DisciplineKey | "running";

const RUNNING: DisciplinePlugin<"running"> = {
  key: "running",
  label: "Running",
  hint: "distance, pace",
  Icon: IconRun,
  drill: null,
  Details: null,
  completion: (details) =>
    typeof details.metres === "number" && typeof details.planned_metres === "number"
      ? Math.min(details.metres / details.planned_metres, 1)
      : null,
};

// @ts-expect-error The server has running, and its half here is missing: this does not compile.
const HALF: Plugins<Key> = PLUGINS;
const WHOLE: Plugins<Key> = { ...PLUGINS, running: RUNNING };

test("a plug-in is offered last, in its own colour or the general one", () => {
  const looks = looksOf(WHOLE);
  expect(looks.map((look) => look.key)).toEqual([...Object.keys(HALF), "running"]);
  expect(looks.at(-1)).toMatchObject({ label: "Running", color: "var(--d-running, var(--d-general))" });
  expect(looks.at(-1)?.completion?.({ planned_metres: 5000, metres: 3000 })).toBe(0.6);
});

test("every discipline is found by its key, and what is unknown looks like anything", () => {
  for (const look of DISCIPLINES) expect(disciplineLook(look.key)).toBe(look);
  expect(disciplineLook("origami").key).toBe("general");
  expect(disciplineLook(null).color).toBe("var(--d-general)");
});

test("a folder's plug-in stands under its own key", () => {
  for (const [key, plugin] of Object.entries(PLUGINS)) expect(plugin.key).toBe(key);
});
