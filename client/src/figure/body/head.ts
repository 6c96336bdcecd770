/** The head on its bone: a form worked out in millimetres, and whose face it is. */

import { Vector3 } from "three";
import { type Face, type Finish, head } from "@/figure/body/face";
import type { Sculptor } from "@/figure/body/sculptor";
import { EYE_HEIGHT } from "@/figure/body/skull";
import type { Random } from "@/figure/random";

/** Return the face in the middle of all faces. */
export function plainFace(isFemale: boolean): Face {
  return { isFemale, jaw: 0, cheek: 0, noseLength: 0, noseWidth: 0, lips: 0, brow: 0, eyes: 0 };
}

/** Return one face of many. */
export function chooseFace(isFemale: boolean, random: Random): Face {
  const one = () => random.near(-1, 1);
  return {
    isFemale,
    jaw: one(),
    cheek: one(),
    noseLength: one(),
    noseWidth: one(),
    lips: one(),
    brow: one(),
    eyes: one(),
  };
}

/** The axes of the head's forms: between the eyes, over the joint of the head. */
export const HEAD = { at: new Vector3(0, EYE_HEIGHT, 0), middle: new Vector3(0, EYE_HEIGHT - 8, 5) };

export function sculptHead(make: Sculptor, face: Face, finish: Finish): void {
  make.form("skull", "head", head(face, finish), { ...HEAD, reach: 150, blend: 15 });
}
