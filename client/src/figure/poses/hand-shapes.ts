/** Hands in a few shapes; bends rise from the forefinger to the little one, as in a hand at rest. */

import type { HandAngles } from "@/figure/body/hand-bones";

export const RELAXED: HandAngles = {
  fingers: [
    [3, 16, 24, 12],
    [0, 22, 30, 15],
    [2, 27, 34, 17],
    [4, 30, 36, 18],
  ],
  thumb: [34, 16, -12, 10, 14],
};

export const FLAT: HandAngles = {
  fingers: [
    [3, 2, 3, 2],
    [0, 2, 3, 2],
    [3, 3, 3, 2],
    [4, 4, 4, 2],
  ],
  thumb: [16, 4, -20, 4, 4],
};

export const SPREAD: HandAngles = {
  fingers: [
    [12, -4, 6, 4],
    [0, -2, 7, 4],
    [10, -2, 8, 4],
    [14, -2, 8, 4],
  ],
  thumb: [50, 8, -20, 2, -4],
};

export const FIST: HandAngles = {
  fingers: [
    [0, 80, 101, 62],
    [0, 84, 104, 66],
    [0, 87, 104, 66],
    [0, 89, 102, 64],
  ],
  thumb: [8, 32, -12, 12, 56],
};

export const POINT: HandAngles = {
  fingers: [
    [2, 4, 7, 4],
    [0, 76, 98, 58],
    [0, 82, 100, 60],
    [0, 86, 100, 60],
  ],
  thumb: [0, 38, 24, 24, 14],
};

export const GRIP: HandAngles = {
  fingers: [
    [0, 46, 58, 32],
    [0, 50, 62, 34],
    [0, 54, 64, 36],
    [0, 58, 64, 36],
  ],
  thumb: [22, 48, 40, 18, 22],
};

export const PINCH: HandAngles = {
  fingers: [
    [0, 48, 46, 14],
    [0, 54, 52, 26],
    [0, 64, 66, 36],
    [0, 70, 72, 40],
  ],
  thumb: [8, 34, 52, 4, 4],
};

export const VICTORY: HandAngles = {
  fingers: [
    [12, 2, 5, 3],
    [-40, 2, 5, 3],
    [0, 82, 99, 58],
    [0, 86, 100, 60],
  ],
  thumb: [-5, 40, 28, 28, 10],
};

export const CUP: HandAngles = {
  fingers: [
    [2, 30, 28, 16],
    [0, 32, 32, 18],
    [2, 34, 34, 18],
    [4, 36, 36, 20],
  ],
  thumb: [24, 40, 10, 10, 14],
};
