/** Puts solids onto bones, in words close to those of an anatomy for artists. */

import { Quaternion, Vector3 } from "three";
import { createSolid, type Solid } from "@/figure/body/field";
import { ellipsoid, type Measure, roundBox, roundCone } from "@/figure/body/shapes";
import { MILLIMETRES } from "@/figure/body/skull";
import { fromAxes } from "@/figure/ik";
import type { Bone, Frames } from "@/figure/skeleton";

export type Spot = readonly [x: number, y: number, z: number];

interface Look {
  /** How softly it melts into its neighbours, in statures. */
  blend?: number;
  isCut?: boolean;
}

interface MuscleLook extends Look {
  /** Breadth and depth as factors; the breadth lies along `across`. */
  wide?: number;
  deep?: number;
  /** Bone whose left-right axis the breadth follows; default the first. */
  along?: Bone;
}

interface MassLook extends Look {
  /** Degrees about the bone's axes. */
  tilt?: Spot;
  /** Radius of the edges: makes it a box. */
  edge?: number;
}

interface FormPlace {
  at: Vector3;
  turn?: Quaternion;
  middle: Vector3;
  reach: number;
  blend: number;
}

const RADIANS = Math.PI / 180;

export class Sculptor {
  readonly solids: Solid[] = [];
  readonly frames: Frames;

  constructor(frames: Frames) {
    this.frames = frames;
  }

  /** Return a spot of a bone in the world. */
  place(bone: Bone, [x, y, z]: Spot): Vector3 {
    const frame = this.frames[bone];
    return new Vector3(x, y, z).applyQuaternion(frame.rotation).add(frame.position);
  }

  /** A mass that runs from a spot of one bone to a spot of the same or another one. */
  muscle(
    group: string,
    [bone, from]: readonly [Bone, Spot],
    [other, to]: readonly [Bone, Spot],
    [near, far]: readonly [number, number],
    { blend = 0.02, isCut = false, wide = 1, deep = 1, along = bone }: MuscleLook = {},
  ): void {
    const start = this.place(bone, from);
    const end = this.place(other, to);
    const y = start.clone().sub(end);
    const length = y.length();
    y.normalize();
    const x = new Vector3(1, 0, 0).applyQuaternion(this.frames[along].rotation);
    x.addScaledVector(y, -x.dot(y));
    if (x.lengthSq() < 0.01) x.set(0, 0, 1).applyQuaternion(this.frames[along].rotation).addScaledVector(y, -y.z);
    x.addScaledVector(y, -x.dot(y)).normalize();
    const z = new Vector3().crossVectors(x, y);
    this.solids.push(
      createSolid(
        {
          measure: roundCone(length, near, far),
          rotation: fromAxes(x, y, z),
          origin: start,
          centre: start.clone().lerp(end, 0.5),
          bound: length / 2 + Math.max(near, far) * Math.max(1, wide, deep),
          wide,
          deep,
        },
        { group, bone, blend, isCut },
      ),
    );
  }

  /** A form in millimetres of a body 1720 high; `at` and `turn` are its axes, `reach` its size round `middle`. */
  form(group: string, bone: Bone, form: Measure, { at, turn, middle, reach, blend }: FormPlace): void {
    const measure: Measure = (x, y, z) => form(x * MILLIMETRES, y * MILLIMETRES, z * MILLIMETRES) / MILLIMETRES;
    const { rotation } = this.frames[bone];
    const placed = ({ x, y, z }: Vector3) => this.place(bone, [x / MILLIMETRES, y / MILLIMETRES, z / MILLIMETRES]);
    const shape = { measure, rotation: turn ? rotation.clone().multiply(turn) : rotation, origin: placed(at) };
    const size = { centre: placed(middle), bound: reach / MILLIMETRES };
    this.solids.push(createSolid({ ...shape, ...size }, { group, bone, blend: blend / MILLIMETRES }));
  }

  /** A mass that sits on one bone: an egg, or a box if it has an edge. */
  mass(group: string, bone: Bone, at: Spot, half: Spot, { blend = 0.02, isCut, tilt, edge }: MassLook = {}): void {
    const [a, b, c] = half;
    const origin = this.place(bone, at);
    const rotation = this.frames[bone].rotation.clone();
    if (tilt) rotation.multiply(tilted(tilt));
    this.solids.push(
      createSolid(
        {
          measure: edge === undefined ? ellipsoid(a, b, c) : roundBox(a, b, c, edge),
          rotation,
          origin,
          centre: origin,
          bound: edge === undefined ? Math.max(a, b, c) : Math.hypot(a, b, c),
        },
        { group, bone, blend, isCut },
      ),
    );
  }
}

function tilted([x, y, z]: Spot): Quaternion {
  const about = (axis: Vector3, angle: number) => new Quaternion().setFromAxisAngle(axis, angle * RADIANS);
  return about(new Vector3(0, 1, 0), y)
    .multiply(about(new Vector3(1, 0, 0), x))
    .multiply(about(new Vector3(0, 0, 1), z));
}
