/** Short words for a generated pose. Light: may be used where no figure is drawn. */

import { type BodyFamily, chooseFigure, type FootPose, type HandPose, type HeadPose } from "@/figure/choice";
import type { FigureSpec } from "@/figure/spec";

const BODY: Record<BodyFamily, string> = {
  contrapposto: "Standing, weight {side}",
  walking: "Walking, {side} foot first",
  reaching: "Reaching up",
  handsOnHips: "Hands on hips",
  seated: "Seated on the floor",
  seatedTwist: "Seated twist",
  chair: "Seated on a block",
  crouch: "Crouch",
  kneel: "Kneeling on the {side} knee",
  lunge: "Lunge, {side}",
  bowDraw: "Bow draw",
  bend: "Bending down",
  lying: "Lying",
  throw: "Throwing",
  jump: "Jump",
  dance: "Dance step",
};

const HAND: Record<HandPose, string> = {
  relaxed: "Relaxed {side} hand",
  pointing: "Pointing {side} hand",
  fist: "{side} fist",
  open: "Open {side} hand",
  grip: "Gripping {side} hand",
  pinch: "Holding a pen, {side}",
  victory: "Two fingers, {side}",
  cup: "Cupped {side} hand",
};

const FOOT: Record<FootPose, string> = {
  standing: "Standing {side} foot",
  tiptoe: "{side} foot on tiptoe",
  relaxed: "Relaxed {side} foot",
  flexed: "Flexed {side} foot",
  pair: "Both feet",
  crossed: "Feet crossed",
};

const HEAD: Record<HeadPose, string> = {
  straight: "Head, straight",
  turned: "Head turned {side}",
  tilted: "Head tilted {side}",
  up: "Looking up",
  down: "Looking down",
  profile: "Profile",
};

/** Return what the figure of a seed does: "Standing, weight left", "Seated twist", "Crouch". */
export function poseName(spec: FigureSpec): string {
  const choice = chooseFigure(spec);
  const words = {
    "full-body": BODY[choice.body],
    hands: HAND[choice.hand],
    feet: FOOT[choice.foot],
    portraits: HEAD[choice.head],
  }[spec.category].replace("{side}", choice.side);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
