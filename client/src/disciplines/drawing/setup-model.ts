/** What is set up to be drawn: a ladder of steps, and figures or pictures of a kind. Pure. */

import type { Details } from "@/disciplines/contract";
import { saySetupTime } from "@/drills/words";
import {
  FIGURE_CATEGORIES,
  FIGURE_CLOTHING,
  FIGURE_GENDERS,
  type FigureCategory,
  type FigureClothing,
  type FigureGender,
} from "@/figure/spec";

/** What is drawn: a figure by its seed, a picture by its name in the folder. */
export type Subject = number | string;

/** So many images of so many seconds; null: as long as one likes. */
export type LadderStep = { count: number; seconds: number | null };

export type DrawingSetup = {
  steps: LadderStep[];
  /** Between two steps. */
  break_seconds: number;
  category: FigureCategory;
  gender: FigureGender;
  clothing: FigureClothing;
  source: "generated" | "pictures";
  /** Name of the folder of own pictures. */
  folder: string | null;
  tags: string[];
  always_generate_new: boolean;
  /** These figures or pictures and no others, to be drawn again. */
  subjects: Subject[];
};

export const MOST_IMAGES = 500;
const MOST_SECONDS = 3 * 3600;
const DEFAULT_STEP: LadderStep = { count: 10, seconds: 120 };

export const isSubject = (value: unknown): value is Subject => typeof value === "number" || typeof value === "string";
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function secondsOf(value: unknown): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}

function countOf(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_IMAGES) : null;
}

/** Return the steps of a set-up; a single duration is a ladder of one step. */
export function readSteps(details: Details): LadderStep[] {
  const given = Array.isArray(details.steps) ? details.steps : [];
  const steps = given.filter(isRecord).flatMap((step) => {
    const count = countOf(step.count);
    return count === null ? [] : [{ count, seconds: secondsOf(step.seconds) }];
  });
  if (steps.length > 0) return steps;
  const count = countOf(details.image_count);
  return count === null ? [] : [{ count, seconds: secondsOf(details.duration_seconds) }];
}

function oneOf<T extends string>(words: readonly T[], value: unknown, usual: T): T {
  return words.find((word) => word === value) ?? usual;
}

const SOURCES = ["generated", "pictures"] as const;

/** Read a set-up; what is missing or not understood is as usual. */
export function readSetup(details: Details): DrawingSetup {
  const steps = readSteps(details);
  return {
    steps: steps.length > 0 ? steps : [DEFAULT_STEP],
    break_seconds: secondsOf(details.break_seconds) ?? 0,
    category: oneOf(FIGURE_CATEGORIES, details.category, "full-body"),
    gender: oneOf(FIGURE_GENDERS, details.gender, "any"),
    clothing: oneOf(FIGURE_CLOTHING, details.clothing, "any"),
    source: oneOf(SOURCES, details.source, "generated"),
    folder: typeof details.folder === "string" ? details.folder : null,
    tags: Array.isArray(details.tags) ? details.tags.filter((tag) => typeof tag === "string") : [],
    always_generate_new: details.always_generate_new !== false,
    subjects: Array.isArray(details.subjects) ? details.subjects.filter(isSubject).slice(0, MOST_IMAGES) : [],
  };
}

export function imageCount(steps: readonly LadderStep[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0);
}

/** Return the seconds of a step; null: it has no end. */
export function stepSeconds({ count, seconds }: LadderStep): number | null {
  return seconds === null ? null : count * seconds;
}

/** Return how long it all takes, the breaks between the steps included; null: as long as one likes. */
export function setupSeconds({ steps, break_seconds }: Pick<DrawingSetup, "steps" | "break_seconds">): number | null {
  const each = steps.map(stepSeconds);
  if (each.includes(null)) return null;
  return each.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0) + break_seconds * (steps.length - 1);
}

/** One place of the ladder. */
export type Slot = { step: number; seconds: number | null };

/** Return the place of each image in its order. */
export function slotsOf(steps: readonly LadderStep[]): Slot[] {
  return steps.flatMap(({ count, seconds }, step) => Array.from({ length: count }, () => ({ step, seconds })));
}

export const CATEGORY_WORDS: Readonly<Record<FigureCategory, string>> = {
  "full-body": "Full body",
  hands: "Hands",
  feet: "Feet",
  portraits: "Portraits",
};

/** Say what a set-up is called when nobody named it: "Ladder 5 · 5 · 2", "Hands, 1 min × 20". */
export function nameSetup({ steps, category, source, subjects }: DrawingSetup): string {
  const first = steps[0];
  if (subjects.length > 0) return `${sayKind(subjects)} again`;
  if (steps.length > 1 || !first) return `Ladder ${steps.map(({ count }) => count).join(" · ")}`;
  const what = source === "pictures" ? "Pictures" : CATEGORY_WORDS[category];
  return `${what}, ${first.seconds === null ? "no end" : saySetupTime(first.seconds)} × ${first.count}`;
}

/** "One figure", "3 pictures" */
export function sayKind(subjects: readonly Subject[]): string {
  const word = typeof subjects[0] === "string" ? "picture" : "figure";
  return subjects.length === 1 ? `One ${word}` : `${subjects.length} ${word}s`;
}

/** Read a time of an image as it is typed: "45", "45 s", "1:30", "3 min"; null: it is none. */
export function readImageTime(typed: string): number | null {
  const text = typed.trim().toLowerCase();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const plain = /^(\d{1,4}(?:[.,]\d)?)\s*(s|sec|m|min)?$/.exec(text);
  const seconds = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number(plain?.[1]?.replace(",", ".") ?? 0) * (plain?.[2]?.startsWith("m") ? 60 : 1);
  return seconds >= 1 && seconds <= MOST_SECONDS ? Math.round(seconds) : null;
}

/** Return the type of its sessions. */
export function typeOfSetup({ steps }: Pick<DrawingSetup, "steps">): "LADDER" | "TIMED" | "FREE" {
  if (steps.length > 1) return "LADDER";
  return steps[0]?.seconds === null ? "FREE" : "TIMED";
}

/** Say what comes of the ladder: "in 18 min 30, two breaks included". */
export function sayLength(setup: Pick<DrawingSetup, "steps" | "break_seconds">): string {
  const seconds = setupSeconds(setup);
  if (seconds === null) return "as long as you like";
  const breaks = setup.break_seconds > 0 ? setup.steps.length - 1 : 0;
  const WORDS = ["", "one break", "two breaks", "three breaks", "four breaks"];
  const said = breaks === 0 ? "" : `, ${WORDS[breaks] ?? `${breaks} breaks`} included`;
  return `in ${saySetupTime(seconds)}${said}`;
}

/** Say which figures: "full body · any · clothed"; hands, feet and heads wear nothing. */
export function sayFigures({ category, gender, clothing, source, folder }: DrawingSetup): string {
  if (source === "pictures") return folder ?? "own pictures";
  const worn = clothing === "any" ? "any clothing" : clothing;
  return [CATEGORY_WORDS[category].toLowerCase(), gender, ...(category === "full-body" ? [worn] : [])].join(" · ");
}
