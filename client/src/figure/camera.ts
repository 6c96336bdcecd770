/** Where the picture is taken from: height of the eye, lens, distance. */

import { type PerspectiveCamera, Vector3 } from "three";
import type { Random } from "@/figure/random";

export interface Shot {
  /** Degrees round the model, 0 from its front, positive towards its left. */
  yaw: number;
  /** Degrees the eye looks down (positive) or up (negative). */
  pitch: number;
  /** Focal length on a 36 × 24 mm picture. */
  lens: number;
  target: readonly [number, number, number];
  /** Of the ball that holds the model, metres. */
  radius: number;
  /** Half height and half breadth of the model as seen over all turns, metres. */
  halfHeight: number;
  halfWidth: number;
  /** Degrees of the key light from the viewer, and its height. */
  light: number;
  lightHeight: number;
}

/** Return the angle of view from bottom to top in degrees. */
export function verticalAngle(lens: number): number {
  return (2 * Math.atan(12 / lens) * 180) / Math.PI;
}

/** Return lens, height of the eye and light of a seed; yaw is chosen near `yaw`. */
export function chooseShot(
  random: Random,
  yaw: number,
  spread: number,
): Omit<Shot, "target" | "radius" | "halfHeight" | "halfWidth"> {
  const eye = random.pick(["level", "level", "level", "low", "high"]);
  return {
    yaw: yaw + random.near(-spread, spread),
    pitch: eye === "level" ? random.between(2, 9) : eye === "low" ? random.between(-9, -3) : random.between(15, 28),
    lens: random.pick([35, 50, 50, 70, 85]),
    light: random.pick([-1, 1]) * random.between(28, 68),
    lightHeight: random.between(32, 55),
  };
}

/** Set the camera so that the whole model is in the picture, also while it turns. */
export function frameCamera(camera: PerspectiveCamera, shot: Shot, turn: number, aspect: number): void {
  const fov = verticalAngle(shot.lens);
  const half = Math.tan((fov * Math.PI) / 360);
  const yaw = ((shot.yaw - turn) * Math.PI) / 180;
  const pitch = (shot.pitch * Math.PI) / 180;
  // The model is a drum about its upright; its nearest edge looks largest, and from above its ends are seen too.
  const [rise, lean] = [Math.abs(Math.sin(pitch)), Math.cos(pitch)];
  const high = (shot.halfHeight * lean + shot.halfWidth * rise) / half + shot.halfWidth * lean * 0.8;
  const distance = Math.max(high, (shot.halfWidth / (half * aspect)) * 1.08) * 1.05;
  const target = new Vector3(shot.target[0], shot.target[1], shot.target[2]);
  const away = new Vector3(Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch));
  camera.fov = fov;
  camera.aspect = aspect;
  camera.near = Math.max(0.02, distance - shot.radius * 3);
  camera.far = distance + shot.radius * 8 + 6;
  camera.position.copy(target).addScaledVector(away, distance);
  camera.lookAt(target);
  camera.updateProjectionMatrix();
}
