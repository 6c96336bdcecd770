/** Hair as masses: a cap that thins out to the hairline, and what falls or is tied up. Millimetres; see skull.ts. */

import { HEAD } from "@/figure/body/head";
import type { Sculptor } from "@/figure/body/sculptor";
import { type Measure, melt } from "@/figure/body/shapes";
import { type Build, plainHead } from "@/figure/body/skull";

type Shape = "crop" | "swept" | "curls" | "bald" | "back" | "bun" | "bob" | "long" | "tail" | "fringe";

const STYLES: Record<"male" | "female", readonly Shape[]> = {
  male: ["crop", "swept", "curls", "bald", "back"],
  female: ["bun", "bob", "long", "tail", "fringe"],
};

const ramp = (from: number, to: number, value: number) => {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** Height of the hairline by the angle round the head, 0 in front: brow, temple, before the ear, over it, nape. */
const HAIRLINE: readonly (readonly [degrees: number, height: number])[] = [
  [0, 67],
  [14, 69],
  [27, 69],
  [38, 63],
  [48, 54],
  [58, 42],
  [65, 24],
  [70, 0],
  [76, -14],
  [82, -15],
  [88, 2],
  [94, 22],
  [102, 28],
  [110, 18],
  [118, -12],
  [128, -42],
  [142, -60],
  [160, -68],
  [180, -70],
];

function hairline(degrees: number): number {
  const at = HAIRLINE.findIndex(([angle]) => angle >= degrees);
  const [a1, h1] = HAIRLINE[Math.max(0, at)] ?? [180, -70];
  const [a0, h0] = HAIRLINE[Math.max(0, at - 1)] ?? [0, 70];
  return a1 === a0 ? h1 : h0 + (h1 - h0) * ramp(a0, a1, degrees);
}

/** How thick the cap is over a place of the head, without its edge. */
function thickness(shape: Shape, x: number, y: number, z: number): number {
  const top = ramp(35, 95, y);
  const front = top * ramp(10, 70, z);
  // Strands: over the head from brow to nape, or down from the crown.
  const over = Math.atan2(x, y - 10);
  const strands = Math.sin(over * 9 + 1) * 1.3 + Math.sin(over * 23 + 2) * 0.8;
  switch (shape) {
    case "crop":
      return 5 + 8 * top + 4 * front + top * (strands + Math.sin(z / 8 + Math.sin(over * 6) * 2));
    case "curls":
      return 12 + 6 * top + 3.4 * Math.sin(x / 7.5 + y / 19) * Math.sin(y / 8 + z / 17) * Math.sin(z / 7 + x / 23);
    case "swept": {
      const parting = Math.exp(-(((over - 0.52) / 0.09) ** 2)) * ramp(-50, 10, z);
      const swell = 1 - 0.4 * ramp(0.45, 0.65, over);
      return 6 + (10 * top + 8 * front) * swell - 5 * parting * top + strands * (0.3 + top);
    }
    case "back":
      return 8 + 6 * top + 5 * front + strands * (0.7 + 0.6 * top);
    case "bun":
    case "tail":
      return 7.5 + 4 * top + strands * 0.9;
    default:
      return 6;
  }
}

function cap(shape: Shape, build: Build): Measure {
  const plain = plainHead(build);
  // Falling hair covers the temples and the ears.
  const isHidden = FALLS[shape] !== undefined;
  return (x, y, z) => {
    const base = plain(x, y, z);
    if (base > 40 || base < -30) return base;
    const degrees = (Math.atan2(Math.abs(x), z - 10) * 180) / Math.PI;
    const inside = y - (isHidden ? Math.max(30, hairline(degrees)) : hairline(degrees));
    const full = thickness(shape, x, y, z);
    // Thin at the edge, and well under the skin of the face beyond it.
    const depth = inside < 0 ? -4 + Math.max(-22, inside) : -4 + (4 + full) * ramp(-4, 6 + full * 1.6, inside);
    return (base - depth) * 0.8;
  };
}

/** Hair that hangs round the head down to `bottom`, open in front below `top`. */
function curtain(bottom: number, top: number): Measure {
  const isLong = bottom < -120;
  return (x, y, z) => {
    const up = Math.max(0, y - 18);
    const wide = 86 - 3 * Math.sin(Math.min(0, y) / 26);
    const round = Math.sqrt((x / wide) ** 2 + (up / 112) ** 2 + ((z + 8) / 99) ** 2);
    const about = Math.atan2(x, z + 10);
    const strands = Math.sin(about * 13) * 1.5 + Math.sin(about * 29 + 1) * 0.8;
    let out = (round - 1) * 88 - strands * ramp(8, 45, Math.hypot(x, z + 10));
    out += 5 * Math.exp(-((x / 5) ** 2)) * ramp(70, 95, y) * ramp(-50, 0, z);
    out = -melt(-out, -(bottom - y + 4 * Math.sin(about * 9)), 12);
    const face = (Math.hypot(x / 57, Math.max(0, y + 30) / (top + 30)) - 1) * 57;
    return -melt(-out, Math.max(face, (isLong && y < -70 ? -14 : 16) - z), 9);
  };
}

/** A knot at the back of the head, wound. */
function knot(x: number, y: number, z: number): number {
  const [dy, dz] = [y - 52, z + 106];
  const out = Math.hypot(x, dy, dz * 1.1) - 31;
  const turn = Math.atan2(x, dy);
  return out - 1.5 * Math.sin(turn * 2 + Math.hypot(x, dy) / 4.2);
}

/** Where falling hair ends, and how far it leaves the forehead free. */
const FALLS: Partial<Record<Shape, readonly [bottom: number, top: number]>> = {
  bob: [-86, 72],
  long: [-150, 74],
  fringe: [-58, 34],
};

function hairOf(shape: Shape, build: Build): Measure {
  const scalp = cap(shape, build);
  if (shape === "bun") return (x, y, z) => melt(scalp(x, y, z), knot(x, y, z), 5);
  const ends = FALLS[shape];
  if (!ends) return scalp;
  const fall = curtain(...ends);
  return (x, y, z) => melt(scalp(x, y, z), fall(x, y, z), 8);
}

/** @param style 0 to 1: which of the shapes. */
export function sculptHair(make: Sculptor, style: number, build: Build): void {
  const styles = STYLES[build.isFemale ? "female" : "male"];
  const shape = styles[Math.floor(style * styles.length)] ?? "crop";
  if (shape === "bald") return;
  make.form("hair", "head", hairOf(shape, build), { ...HEAD, reach: 200, blend: 14 });
  const head = "head" as const;
  if (shape === "tail") {
    make.mass("hair", head, [0, 0.056, -0.057], [0.0135, 0.0125, 0.012], { blend: 0.006 });
    make.muscle("hair", [head, [0, 0.058, -0.062]], [head, [0, 0.036, -0.075]], [0.011, 0.0155], { blend: 0.008 });
    make.muscle("hair", [head, [0, 0.036, -0.075]], [head, [0, -0.002, -0.07]], [0.0155, 0.015], { blend: 0.014 });
    make.muscle("hair", [head, [0, -0.002, -0.07]], ["neck", [0, -0.03, -0.056]], [0.015, 0.006], { blend: 0.014 });
  }
  if (shape === "long") {
    for (const s of [1, -1]) {
      make.muscle("hair", [head, [0.03 * s, -0.03, -0.03]], ["thorax", [0.034 * s, 0.142, -0.05]], [0.026, 0.016], {
        blend: 0.02,
        wide: 1.3,
      });
    }
    make.muscle("hair", [head, [0, -0.03, -0.04]], ["thorax", [0, 0.135, -0.058]], [0.03, 0.018], { blend: 0.02 });
  }
}
