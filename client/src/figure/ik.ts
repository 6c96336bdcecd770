/** Two bones that must end at a place: which angles bring them there. */

import { Matrix4, Quaternion, Vector3 } from "three";
import { type Frame, hangingAngles, type Triple } from "@/figure/skeleton";

export interface Reach {
  ball: Triple;
  /** Bend of the hinge in degrees. */
  hinge: number;
  /** Frame of the lower bone, for what follows it. */
  lower: Quaternion;
  /** How far the end stays short of the target, in statures. */
  gap: number;
}

/** Return the rotation whose axes point as given; they must be of length one and upright to each other. */
export function fromAxes(x: Vector3, y: Vector3, z: Vector3): Quaternion {
  return new Quaternion().setFromRotationMatrix(new Matrix4().makeBasis(x, y, z));
}

/**
 * Return the angles of thigh and knee, or upper arm and elbow, that bring the end of the lower bone to the target.
 *
 * @param root Place of the ball joint, with the rotation of the bone that carries it.
 * @param pole Where the hinge shall point, in the world.
 * @param hingeSign +1: the hinge points to the bone's front (knee); -1: to its back (elbow).
 */
export function reach(
  root: Frame,
  lengths: readonly [number, number],
  target: Vector3,
  pole: Vector3,
  hingeSign: 1 | -1,
  sign: number,
): Reach {
  const [upper, lower] = lengths;
  const line = target.clone().sub(root.position);
  const wanted = line.length();
  const span = Math.max(Math.abs(upper - lower) + 0.02, Math.min(wanted, (upper + lower) * 0.9995));
  const along = line.normalize();
  const aside = pole.clone().addScaledVector(along, -pole.dot(along));
  if (aside.lengthSq() < 1e-8) aside.set(along.y, along.z, along.x).addScaledVector(along, -along.dot(aside));
  aside.normalize();
  const cosine = (upper * upper + span * span - lower * lower) / (2 * upper * span);
  const angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
  const bone = along.clone().multiplyScalar(Math.cos(angle)).addScaledVector(aside, Math.sin(angle));
  const y = bone.clone().negate();
  const z = aside.multiplyScalar(Math.cos(angle)).addScaledVector(along, -Math.sin(angle)).multiplyScalar(hingeSign);
  const x = new Vector3().crossVectors(y, z);
  const world = fromAxes(x, y, z);
  const inner = (upper * upper + lower * lower - span * span) / (2 * upper * lower);
  const hinge = 180 - (Math.acos(Math.max(-1, Math.min(1, inner))) * 180) / Math.PI;
  const bent = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), (hingeSign * hinge * Math.PI) / 180);
  return {
    ball: hangingAngles(root.rotation.clone().invert().multiply(world), sign),
    hinge,
    lower: world.clone().multiply(bent),
    gap: Math.abs(wanted - span),
  };
}
