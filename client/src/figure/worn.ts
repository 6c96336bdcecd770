/** What the figure wears as thin as paint: for yoga a short top and leggings, for drawing as little as one may. */

import type { Dye } from "@/figure/body/marks";

const WAISTBAND = 0.06;
const [ANKLE_HEM, THIGH_HEM] = [-0.205, -0.075];
/** Of the top: lower edge, half width between the straps, depth of the neckline, over the joint of the chest. */
const [TOP_HEM, STRAPS, NECKLINE] = [0.018, 0.04, 0.128];
/** The joint of the loins lies this far over that of the pelvis, that of the chest over that of the loins. */
const [LOINS, CHEST] = [0.056, 0.07];
const NAKED = -0.03;
const COVERED = 0.03;

type Worn = Partial<Record<string, (across: number, up: number) => number>>;

const waist = (up: number) => WAISTBAND - up;
const hem = (up: number) => up - TOP_HEM;

const LEGGINGS: Worn = {
  pelvis: (_, up) => waist(up),
  lumbar: (_, up) => waist(up + LOINS),
  Hip: () => COVERED,
  Knee: (_, up) => up - ANKLE_HEM,
};
const SHORTS: Worn = { ...LEGGINGS, Hip: (_, up) => up - THIGH_HEM, Knee: () => NAKED };
const TOP: Worn = {
  lumbar: (_, up) => hem(up - CHEST),
  thorax: (across, up) => Math.min(hem(up), Math.max(Math.abs(across) - STRAPS, NECKLINE - up)),
};

/** Return how far a point lies inside any of the clothes, in statures; negative: it is bare. */
const wearing = (...clothes: Worn[]): Dye => {
  return (bone, across, up) => {
    const name = bone.replace(/^(left|right)/, "");
    const deep = clothes.map((one) => one[name]?.(across, up) ?? NAKED);
    return Math.max(NAKED, Math.min(COVERED, Math.max(...deep)));
  };
};

export const yogaWear = wearing(LEGGINGS, TOP);

const [FOR_WOMEN, FOR_MEN] = [wearing(SHORTS, TOP), wearing(SHORTS)];

export const minimalWear = (isFemale: boolean): Dye => (isFemale ? FOR_WOMEN : FOR_MEN);
