/** Bones and joints: from angles to the place of every bone. */

import { Quaternion, Vector3 } from "three";
import type { Proportions } from "@/figure/proportions";

export type Side = "left" | "right";
export const SIDES: readonly [Side, Side] = ["left", "right"];

type Paired = "Shoulder" | "Elbow" | "Wrist" | "Hip" | "Knee" | "Ankle" | "Toes";
export type Joint = "lumbar" | "thorax" | "neck" | "head" | `${Side}${Paired}`;
export type Bone = "pelvis" | Joint;

/**
 * Degrees of a joint as one says them of a body: bending, sideways, turning. All zero: upright, arms hanging, palms to
 * the thighs. Positive are flexion (neck and spine forward, arm, forearm and thigh forward, shank back, toes and foot
 * up), abduction (spine: to the left), outward rotation (spine: to the left; elbow: the palm turned back).
 */
export type Triple = readonly [bend: number, aside: number, turn: number];
export type Angles = Record<Joint, Triple>;

export interface Pose {
  position: Vector3;
  rotation: Quaternion;
  angles: Angles;
}

export interface Frame {
  position: Vector3;
  rotation: Quaternion;
}
export type Frames = Record<Bone, Frame>;

const RADIANS = Math.PI / 180;
const X = new Vector3(1, 0, 0);
const Y = new Vector3(0, 1, 0);
const Z = new Vector3(0, 0, 1);

/** +1 on the body's left, where x is positive; -1 on its right. */
export const signOf = (side: Side) => (side === "left" ? 1 : -1);

const about = (axis: Vector3, degrees: number) => new Quaternion().setFromAxisAngle(axis, degrees * RADIANS);

/** Rotation of a ball joint whose bone hangs down (arm, thigh, foot, toes). */
function hanging([bend, aside, turn]: Triple, sign: number): Quaternion {
  return about(X, -bend)
    .multiply(about(Z, sign * aside))
    .multiply(about(Y, sign * turn));
}

/** Rotation of a joint whose bone stands up (spine, neck, head). */
function standing([bend, aside, turn]: Triple): Quaternion {
  return about(X, bend).multiply(about(Z, -aside)).multiply(about(Y, turn));
}

/** Rotation of the hand against the forearm: turning of the forearm, then bending to the palm, then to the thumb. */
function grasping(pronation: number, [bend, aside]: Triple, sign: number): Quaternion {
  return about(Y, -sign * pronation)
    .multiply(about(Z, -sign * bend))
    .multiply(about(X, -aside));
}

/** Return the angles of a rotation that `hanging` would make. */
export function hangingAngles(rotation: Quaternion, sign: number): Triple {
  const x = X.clone().applyQuaternion(rotation);
  const y = Y.clone().applyQuaternion(rotation);
  const z = Z.clone().applyQuaternion(rotation);
  // Order XZY: the first column is (cos z cos y, …), the second (-sin z, cos z cos x, cos z sin x).
  const aside = Math.asin(Math.max(-1, Math.min(1, -y.x)));
  const bend = Math.atan2(y.z, y.y);
  const turn = Math.atan2(z.x, x.x);
  return [-bend / RADIANS, (sign * aside) / RADIANS, (sign * turn) / RADIANS];
}

/** Return pronation, bend and deviation of a rotation that `grasping` would make. */
export function graspingAngles(rotation: Quaternion, sign: number): { pronation: number; wrist: Triple } {
  const x = X.clone().applyQuaternion(rotation);
  const y = Y.clone().applyQuaternion(rotation);
  const z = Z.clone().applyQuaternion(rotation);
  // Order YZX: x = (cos y cos z, sin z, -sin y cos z), y.y = cos z cos x, z.y = -cos z sin x.
  const bend = Math.asin(Math.max(-1, Math.min(1, x.y)));
  const turn = Math.atan2(-x.z, x.x);
  const aside = Math.atan2(-z.y, y.y);
  return { pronation: (-sign * turn) / RADIANS, wrist: [(-sign * bend) / RADIANS, -aside / RADIANS, 0] };
}

/** Where each joint lies in the frame of the bone that carries it, in statures. */
export const SPINE = {
  lumbar: new Vector3(0, 0.056, -0.016),
  thorax: new Vector3(0, 0.07, 0.004),
  neck: new Vector3(0, 0.184, -0.022),
  head: new Vector3(0, 0.064, 0.016),
} as const;

/** Height of the shoulder joint over the thorax joint. */
const SHOULDER_HEIGHT = 0.156;
const COLLAR = new Vector3(0.014, 0.15, 0.03);

/** How far the arm is lifted from hanging, 0 to 180 degrees. */
export function armLift(shoulder: Triple): number {
  const down = new Vector3(0, -1, 0).applyQuaternion(hanging(shoulder, 1));
  return Math.acos(Math.max(-1, Math.min(1, -down.y))) / RADIANS;
}

/**
 * Return where the shoulder joint lies in the thorax: the shoulder blade takes a third of the lift beyond the first
 * 30 degrees (Inman, Saunders & Abbott 1944), and the collar bone swings forward with an arm that reaches ahead.
 */
export function shoulderPlace(body: Proportions, shoulder: Triple, sign: number): Vector3 {
  const lift = Math.max(0, armLift(shoulder) - 30);
  const ahead = new Vector3(0, -1, 0).applyQuaternion(hanging(shoulder, 1)).z;
  const arm = new Vector3(body.shoulderHalf - COLLAR.x, SHOULDER_HEIGHT - COLLAR.y, -0.012 - COLLAR.z);
  arm.applyQuaternion(about(Z, lift * 0.2)).applyQuaternion(about(Y, -ahead * 14));
  return arm.add(COLLAR).multiply(new Vector3(sign, 1, 1));
}

/** Return the frame of every bone. */
export function placeBones(body: Proportions, pose: Pose): Frames {
  const { angles } = pose;
  const under = (parent: Frame, offset: Vector3, rotation: Quaternion): Frame => ({
    position: offset.clone().applyQuaternion(parent.rotation).add(parent.position),
    rotation: parent.rotation.clone().multiply(rotation),
  });
  const pelvis: Frame = { position: pose.position.clone(), rotation: pose.rotation.clone() };
  const lumbar = under(pelvis, SPINE.lumbar, standing(angles.lumbar));
  const thorax = under(lumbar, SPINE.thorax, standing(angles.thorax));
  const neck = under(thorax, SPINE.neck, standing(angles.neck));
  const head = under(neck, SPINE.head, standing(angles.head));
  const sided = (side: Side) => {
    const sign = signOf(side);
    const shoulder = under(
      thorax,
      shoulderPlace(body, angles[`${side}Shoulder`], sign),
      hanging(angles[`${side}Shoulder`], sign),
    );
    const elbow = under(shoulder, new Vector3(0, -body.upperArm, 0), about(X, -angles[`${side}Elbow`][0]));
    const wrist = under(
      elbow,
      new Vector3(0, -body.forearm, 0),
      grasping(angles[`${side}Elbow`][2], angles[`${side}Wrist`], sign),
    );
    const hip = under(pelvis, new Vector3(sign * body.hipHalf, 0, 0), hanging(angles[`${side}Hip`], sign));
    const knee = under(hip, new Vector3(0, -body.thigh, 0), about(X, angles[`${side}Knee`][0]));
    const ankle = under(knee, new Vector3(0, -body.shank, 0), hanging(angles[`${side}Ankle`], sign));
    const toes = under(ankle, new Vector3(0, -BALL.y, BALL.z), about(X, -angles[`${side}Toes`][0]));
    return { shoulder, elbow, wrist, hip, knee, ankle, toes };
  };
  const left = sided("left");
  const right = sided("right");
  return {
    pelvis,
    lumbar,
    thorax,
    neck,
    head,
    leftShoulder: left.shoulder,
    leftElbow: left.elbow,
    leftWrist: left.wrist,
    leftHip: left.hip,
    leftKnee: left.knee,
    leftAnkle: left.ankle,
    leftToes: left.toes,
    rightShoulder: right.shoulder,
    rightElbow: right.elbow,
    rightWrist: right.wrist,
    rightHip: right.hip,
    rightKnee: right.knee,
    rightAnkle: right.ankle,
    rightToes: right.toes,
  };
}

/** The ball of the foot under the ankle, in statures: the toes bend here. */
export const BALL = { y: 0.029, z: 0.078 } as const;
/** Sole of the foot: how far the heel lies behind the ankle and the tips of the toes ahead of the ball. */
export const HEEL = 0.034;
export const TOES = 0.037;

/** Return the angles of a body that stands at ease in no pose. */
export function restAngles(): Angles {
  const none: Triple = [0, 0, 0];
  return {
    lumbar: none,
    thorax: none,
    neck: none,
    head: none,
    leftShoulder: none,
    leftElbow: none,
    leftWrist: none,
    leftHip: none,
    leftKnee: none,
    leftAnkle: none,
    leftToes: none,
    rightShoulder: none,
    rightElbow: none,
    rightWrist: none,
    rightHip: none,
    rightKnee: none,
    rightAnkle: none,
    rightToes: none,
  };
}
