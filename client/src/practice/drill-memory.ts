/** The set-up a drill was used with last on this device, and the wish to start one from another page. */

import type { Details, DisciplineKey } from "@/disciplines/contract";

/** A drill as it is set up: what its session is called and begins with. */
export type DrillSetup = {
  /** What was set up, without any run: the details its session begins with. */
  setup: Details;
  name: string;
  sessionType: string;
  /** How long it takes; null: as long as one likes. */
  seconds: number | null;
  templateId: string | null;
  goalId: string | null;
};

const storedAs = (userId: number, key: DisciplineKey) => `fractal-goals-drill-${userId}-${key}`;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Read a kept set-up; null when it is not one. */
export function parseDrillSetup(kept: string | null): DrillSetup | null {
  try {
    const read: unknown = JSON.parse(kept ?? "null");
    if (!isObject(read) || !isObject(read.setup)) return null;
    if (typeof read.name !== "string" || typeof read.sessionType !== "string") return null;
    const textOf = (value: unknown) => (typeof value === "string" ? value : null);
    const seconds = typeof read.seconds === "number" ? read.seconds : null;
    const { setup, name, sessionType } = read;
    return { setup, name, sessionType, seconds, templateId: textOf(read.templateId), goalId: textOf(read.goalId) };
  } catch {
    return null;
  }
}

/** Return the set-up a person used last of a drill on this device. */
export function readLastDrill(userId: number, key: DisciplineKey): DrillSetup | null {
  try {
    return parseDrillSetup(localStorage.getItem(storedAs(userId, key)));
  } catch {
    return null;
  }
}

export function rememberDrill(userId: number, key: DisciplineKey, drill: DrillSetup): void {
  try {
    sessionStorage.removeItem(storedAs(userId, key));
    localStorage.setItem(storedAs(userId, key), JSON.stringify(drill));
  } catch {
    // Without storage the next visit begins with the defaults.
  }
}

/** Return what was being set up in this tab and not started yet. */
export function readDraft(userId: number, key: DisciplineKey): DrillSetup | null {
  try {
    return parseDrillSetup(sessionStorage.getItem(storedAs(userId, key)));
  } catch {
    return null;
  }
}

export function keepDraft(userId: number, key: DisciplineKey, drill: DrillSetup): void {
  try {
    sessionStorage.setItem(storedAs(userId, key), JSON.stringify(drill));
  } catch {
    // Without storage it is lost with the page.
  }
}

let wish: { key: DisciplineKey; drill: DrillSetup } | null = null;

/** Wish a drill to start as soon as its page is there. */
export function wishDrill(key: DisciplineKey, drill: DrillSetup): void {
  wish = { key, drill };
}

/** Return what was wished of a drill, once. */
export function takeDrillWish(key: DisciplineKey): DrillSetup | null {
  const taken = wish?.key === key ? wish.drill : null;
  wish = null;
  return taken;
}
