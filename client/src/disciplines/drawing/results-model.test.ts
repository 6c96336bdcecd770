import { expect, test } from "vitest";
import { completionOf } from "@/disciplines/drawing/completion";
import { againOf, figuresOfDrawing } from "@/disciplines/drawing/results-model";

const image = (seconds: number, is_done = true, is_kept = false) => ({ seconds, is_done, is_kept, seed: 1 });
const DETAILS = {
  steps: [{ count: 4, seconds: 60 }],
  image_results: [image(60), image(60, true, true), image(60), image(34, false)],
};

const LAST = {
  ...{ id: "before", name: "", session_start: null, session_date: null, session_type: null, status: null },
  ...{ total_duration_seconds: null, template_id: null, setup_key: "k", result: null, details: null },
  values: { images_completed: 3, drawing_seconds: 200, average_seconds: 66.67 },
};

test("three of four images in 3:34 are set beside the run before", () => {
  expect(figuresOfDrawing(DETAILS, LAST, { images_completed: 4 })).toEqual([
    { label: "Images", value: "3 of 4", said: "3 last time · best 4" },
    { label: "Time drawing", value: "3:34", said: "+0:14 on last time" },
    { label: "Seconds an image", value: "54", said: "67 last time" },
    { label: "Kept", value: "1", said: "to draw again" },
  ]);
});

test("the first run has nothing beside it", () => {
  expect(figuresOfDrawing(DETAILS, null, { images_completed: 3 }).map(({ said }) => said)).toEqual([
    null,
    null,
    null,
    "to draw again",
  ]);
});

test("three of four is three quarters; without a plan nothing is said", () => {
  expect(completionOf(DETAILS)).toBe(0.75);
  expect(completionOf({ image_count: 10, images_completed: 11 })).toBe(1);
  expect(completionOf({ image_results: [image(60)] })).toBeNull();
});

test("images are drawn again by their seeds, as long as they had", () => {
  const drawn = { ...DETAILS, category: "hands", image_results: [image(60), { ...image(60, true, true), seed: 7 }] };
  expect(againOf(drawn, [1])).toMatchObject({
    category: "hands",
    source: "generated",
    steps: [{ count: 1, seconds: 60 }],
    subjects: [7],
  });
  expect(againOf({ image_results: [{ seconds: 60 }] }, [0])).toBeNull();
});
