/** How loud this device is for everything of the app: one volume and one mute, kept here. */

import { useSyncExternalStore } from "react";

const STORED_AS = "fractal-goals-volume";

export type Volume = {
  /** 0 to 1. */
  level: number;
  isMuted: boolean;
};

const listeners = new Set<() => void>();
let current: Volume | null = null;

/** Read what was kept, as far as it can be read. */
export function readVolume(kept: string | null): Volume {
  const [level, muted] = (kept ?? "").split(" ");
  const loud = Number(level || "0.7");
  return { level: loud >= 0 && loud <= 1 ? loud : 0.7, isMuted: muted === "muted" };
}

function load(): Volume {
  try {
    return readVolume(localStorage.getItem(STORED_AS));
  } catch {
    return readVolume(null);
  }
}

export function getVolume(): Volume {
  current ??= load();
  return current;
}

/** Return how loud a sound is to be, 0 to 1; ears hear in squares. */
export function loudness(): number {
  const { level, isMuted } = getVolume();
  return isMuted ? 0 : level ** 2;
}

export function setVolume(change: Partial<Volume>): void {
  current = { ...getVolume(), ...change };
  try {
    localStorage.setItem(STORED_AS, `${current.level}${current.isMuted ? " muted" : ""}`);
  } catch {
    // Without storage it holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Be told of each change; returns how to stop. */
export function onVolume(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Return the volume, and draw again when it changes. */
export function useVolume(): Volume {
  return useSyncExternalStore(onVolume, getVolume);
}
