/** The block a figure sits on. */

import { Quaternion, Vector3 } from "three";
import type { Field } from "@/figure/body/field";
import { createSolid } from "@/figure/body/field";
import { roundBox } from "@/figure/body/shapes";
import type { Frame } from "@/figure/skeleton";

/** Return a block of a height under a pelvis, its front a little behind the knees. */
export function blockField(pelvis: Frame, height: number): Field {
  const ahead = new Vector3(0, 0, 1).applyQuaternion(pelvis.rotation).setY(0).normalize();
  const origin = pelvis.position
    .clone()
    .addScaledVector(ahead, -0.012)
    .setY(height / 2);
  const rotation = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), Math.atan2(ahead.x, ahead.z));
  const measure = roundBox(0.15, height / 2, 0.115, 0.006);
  const solid = createSolid(
    { measure, rotation, origin, centre: origin, bound: Math.hypot(0.15, height / 2, 0.115) },
    { group: "block", bone: "leftToes", blend: 0.01 },
  );
  return { solids: [solid], chains: [{ groups: ["block"] }] };
}
