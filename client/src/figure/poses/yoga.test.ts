import { expect, test } from "vitest";
import { YOGA_POSES, yogaPose } from "@/figure/poses/yoga";
import type { Bone, Frames } from "@/figure/skeleton";
import { floorBalls } from "@/figure/solids";

/** One centimetre of a person of 1.70 m, in statures. */
const CENTIMETRE = 0.0059;

const both = (...parts: string[]) => parts.flatMap((part) => [`left${part}`, `right${part}`]);
const FEET = both("Heel", "Inner", "Outer", "Toe");
const LEFT_FOOT = ["leftHeel", "leftInner", "leftOuter", "leftToe"];
const HANDS = both("Palm", "Fingers");
const KNEES = both("Knee", "Instep");
const LYING = ["back", ...both("Buttock")];

/** What carries the body in each pose, done on the left. */
const CARRIED_BY: Record<string, readonly string[]> = {
  mountain: FEET,
  upward_salute: FEET,
  standing_side_bend: FEET,
  standing_backbend: FEET,
  chair: FEET,
  forward_fold: [...FEET, ...HANDS],
  half_lift: FEET,
  wide_leg_fold: [...FEET, ...HANDS],
  garland: both("Inner", "Outer", "Toe"),
  warrior_1: FEET,
  warrior_2: FEET,
  reverse_warrior: FEET,
  side_angle: FEET,
  triangle: FEET,
  pyramid: [...FEET, ...HANDS],
  warrior_3: LEFT_FOOT,
  half_moon: LEFT_FOOT,
  tree: LEFT_FOOT,
  eagle: LEFT_FOOT,
  dancer: LEFT_FOOT,
  neck_rolls: FEET,
  shoulder_rolls: FEET,
  eagle_arms: FEET,
  cow_face_arms: FEET,
  wrist_stretch: FEET,
  lunge: [...LEFT_FOOT, ...HANDS, "rightInner", "rightToe"],
  crescent_lunge: [...LEFT_FOOT, "rightInner", "rightToe"],
  low_lunge: [...LEFT_FOOT, "rightKnee", "rightInstep"],
  lizard: [...LEFT_FOOT, ...HANDS, "rightInner", "rightToe"],
  half_split: [...HANDS, "leftHeel", "rightKnee", "rightInstep"],
  plank: [...HANDS, ...both("Toe")],
  low_plank: [...HANDS, ...both("Toe")],
  side_plank: ["leftPalm", "leftFingers", "leftOuter"],
  upward_dog: [...HANDS, ...both("Instep", "Toe")],
  downward_dog: [...HANDS, ...both("Inner", "Toe")],
  dolphin: both("Palm", "Inner", "Toe"),
  cat: [...HANDS, ...KNEES],
  cow: [...HANDS, ...KNEES],
  bird_dog: ["leftKnee", "leftInstep", "rightPalm", "rightFingers"],
  thread_the_needle: [...KNEES, "rightPalm", "rightFingers"],
  puppy: [...HANDS, ...KNEES],
  gate: ["leftKnee", "leftInstep", "rightHeel", "rightInner"],
  camel: KNEES,
  hero: KNEES,
  childs_pose: [...HANDS, ...KNEES],
  easy_seat: both("Flank"),
  staff: [...HANDS, ...both("Buttock", "Thigh", "Calf", "Heel")],
  seated_forward_fold: both("Thigh", "Calf", "Heel"),
  head_to_knee: ["leftCalf", "leftHeel", "rightFlank"],
  wide_leg_seated_fold: [...HANDS, ...both("Thigh", "Calf", "Heel")],
  bound_angle: both("Flank"),
  half_lord_of_the_fishes: [...both("Buttock", "Flank"), ...LEFT_FOOT, "leftPalm"],
  boat: both("Buttock"),
  pigeon: [...HANDS, "leftFlank", "rightThigh", "rightKnee", "rightInstep"],
  cobra: [...HANDS, ...both("Front", "Thigh")],
  sphinx: [...HANDS, ...both("Front", "Thigh")],
  locust: both("Front"),
  bow: both("Front"),
  bridge: [...FEET, ...HANDS, "head"],
  knees_to_chest: both("Buttock"),
  happy_baby: both("Buttock"),
  figure_four: LYING,
  hand_to_big_toe: LYING,
  supine_twist: ["leftButtock", "leftFlank", "rightPalm"],
  reclined_bound_angle: LYING,
  legs_up_the_wall: LYING,
  corpse: [...LYING, ...both("Palm", "Heel")],
};

const heights = (key: string) =>
  new Map(floorBalls(yogaPose(key, "left").solved.frames).map(([name, { y }, radius]) => [name, y - radius]));
const wrong = (isWrong: (height: number, part: string, key: string) => boolean) =>
  Object.keys(YOGA_POSES).flatMap((key) =>
    [...heights(key)].filter(([part, height]) => isWrong(height, part, key)).map(([part]) => `${key}: ${part}`),
  );

test("no part of the body is more than a centimetre under the floor in any pose", () => {
  expect(wrong((height) => height < -CENTIMETRE)).toEqual([]);
});

test("what carries the body touches the floor in every pose", () => {
  expect(Object.keys(CARRIED_BY).toSorted()).toEqual(Object.keys(YOGA_POSES).toSorted());
  const isFloating = (height: number, part: string, key: string) =>
    (CARRIED_BY[key] ?? []).includes(part) && height > CENTIMETRE;
  expect(wrong(isFloating)).toEqual([]);
});

test("hands and feet reach the places they are planned to hold", () => {
  const short = Object.keys(YOGA_POSES).filter((key) => yogaPose(key, "left").solved.gap > 4 * CENTIMETRE);
  expect(short).toEqual([]);
});

const inFrames = (key: string, side: "left" | "right", read: (frames: Frames) => number) =>
  read(yogaPose(key, side).solved.frames);
const ahead = (one: Bone, other: Bone) => (frames: Frames) => frames[one].position.z - frames[other].position.z;
const above = (one: Bone, other: Bone) => (frames: Frames) => frames[one].position.y - frames[other].position.y;

test.each([
  ["warrior_1", ahead("leftAnkle", "rightAnkle")],
  ["pyramid", ahead("leftAnkle", "rightAnkle")],
  ["lunge", ahead("leftAnkle", "rightAnkle")],
  ["low_lunge", ahead("leftAnkle", "rightAnkle")],
  ["crescent_lunge", ahead("leftAnkle", "rightAnkle")],
  ["lizard", ahead("leftAnkle", "rightAnkle")],
  ["half_split", ahead("leftAnkle", "rightAnkle")],
  ["pigeon", ahead("leftKnee", "rightKnee")],
  // The knee over its ankle stands higher than the one of a long leg.
  ["warrior_2", above("leftKnee", "rightKnee")],
  ["tree", above("rightAnkle", "leftAnkle")],
  ["warrior_3", above("rightAnkle", "leftAnkle")],
  ["half_moon", above("rightAnkle", "leftAnkle")],
  ["dancer", above("rightAnkle", "leftAnkle")],
  ["eagle_arms", above("leftElbow", "rightElbow")],
  ["standing_side_bend", above("leftWrist", "rightWrist")],
  ["gate", above("leftWrist", "rightWrist")],
  ["side_plank", above("rightWrist", "leftWrist")],
  ["bird_dog", ahead("leftWrist", "rightWrist")],
  ["hand_to_big_toe", above("leftAnkle", "rightAnkle")],
  ["figure_four", above("rightKnee", "leftKnee")],
  ["head_to_knee", ahead("leftAnkle", "rightAnkle")],
] as const)("the side of %s is the body's own", (key, difference) => {
  expect(inFrames(key, "left", difference)).toBeGreaterThan(0);
  expect(inFrames(key, "right", difference)).toBeLessThan(0);
});
