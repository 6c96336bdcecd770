/**
 * Asks for figures and keeps the last few. They are built one after another in a worker; one that is waited for comes
 * before one that is only made ready, and takes its place if that is already being built.
 */

import type { Built } from "@/figure/model";
import type { BuildAnswer, BuildTask } from "@/figure/tasks";
import { keyOf, type Wish } from "@/figure/wish";

/** Three or four megabytes each. */
const MOST_KEPT = 6;

interface Job {
  key: string;
  wish: Wish;
  /** Those who wait for it; none: it is made ready for later. */
  waiting: Set<{ done: (built: Built) => void; fail: (reason: unknown) => void }>;
  isAhead: boolean;
}

const kept = new Map<string, Built>();
const jobs = new Map<string, Job>();
let running: Job | null = null;
let worker: Worker | null = null;
/** True where no worker can be had: then the page builds by itself. */
let isAlone = typeof Worker === "undefined";

/** Return a figure that is known already. */
export function knownBuilt(wish: Wish): Built | null {
  return kept.get(keyOf(wish)) ?? null;
}

/** Return a figure, built unless it is known; nobody waits for it any more once the signal is given. */
export function buildFor(wish: Wish, signal: AbortSignal): Promise<Built> {
  const key = keyOf(wish);
  const known = kept.get(key);
  if (known) {
    keep(key, known);
    return Promise.resolve(known);
  }
  const job = jobOf(wish);
  return new Promise((done, fail) => {
    const waiter = { done, fail };
    job.waiting.add(waiter);
    signal.addEventListener("abort", () => {
      job.waiting.delete(waiter);
      fail(signal.reason);
      goOn();
    });
    goOn();
  });
}

/** Build a figure for later, when nobody waits for another. */
export function buildAhead(wish: Wish): void {
  if (kept.has(keyOf(wish))) return;
  for (const job of jobs.values()) job.isAhead = false;
  jobOf(wish).isAhead = true;
  goOn();
}

function jobOf(wish: Wish): Job {
  const key = keyOf(wish);
  const job = jobs.get(key) ?? { key, wish, waiting: new Set(), isAhead: false };
  jobs.set(key, job);
  return job;
}

function keep(key: string, built: Built): void {
  kept.delete(key);
  kept.set(key, built);
  for (const [oldest] of kept) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
}

function goOn(): void {
  for (const job of jobs.values()) if (job.waiting.size === 0 && !job.isAhead && job !== running) jobs.delete(job.key);
  const all = [...jobs.values()];
  const next = all.find((job) => job.waiting.size > 0) ?? all.find((job) => job !== running);
  const isWanted = (next?.waiting.size ?? 0) > 0;
  if (running && next && next !== running && isWanted && running.waiting.size === 0) abandon();
  if (!running && next) start(next);
}

/** Leave what is being built; it begins anew if it is still wished for. */
function abandon(): void {
  if (isAlone) return;
  worker?.terminate();
  worker = null;
  if (running && !running.isAhead) jobs.delete(running.key);
  running = null;
}

function start(job: Job): void {
  running = job;
  if (isAlone) {
    void buildHere(job);
    return;
  }
  worker ??= hire();
  const task: BuildTask = { wish: job.wish, detail: "full" };
  worker.postMessage(task);
}

function hire(): Worker {
  const hired = new Worker(new URL("./builder.worker.ts", import.meta.url), { type: "module" });
  hired.addEventListener("message", ({ data: { built } }: MessageEvent<BuildAnswer>) => {
    if (running && worker === hired) settle(running, built);
  });
  hired.addEventListener("error", () => {
    if (worker !== hired) return;
    worker = null;
    isAlone = true;
    if (running) void buildHere(running);
  });
  return hired;
}

async function buildHere(job: Job): Promise<void> {
  try {
    const { build } = await import("@/figure/model");
    settle(job, build(job.wish, "full"));
  } catch (reason) {
    running = null;
    jobs.delete(job.key);
    for (const { fail } of job.waiting) fail(reason);
    goOn();
  }
}

function settle(job: Job, built: Built): void {
  running = null;
  jobs.delete(job.key);
  keep(job.key, built);
  for (const { done } of job.waiting) done(built);
  goOn();
}

/** Return whether somebody waits for a figure now. */
export function isBuilding(): boolean {
  return running !== null;
}
