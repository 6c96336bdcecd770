/**
 * Lengths and masses of the body. All lengths are in statures: the height of the model is 1.
 *
 * Segment lengths: Drillis & Contini (1966) as printed in Winter, Biomechanics and Motor Control of Human Movement
 * (3rd ed. 2005; 4th ed. 2009, fig. 4.1); masses and mass centres: Winter, table 4.1. Breadths of women and men: the
 * means of ANSUR II (2012), rounded. A head of 0.133 gives 7.5 heads.
 */

export interface Proportions {
  isFemale: boolean;
  hipHalf: number;
  shoulderHalf: number;
  thigh: number;
  shank: number;
  ankleHeight: number;
  upperArm: number;
  forearm: number;
  hand: number;
}

const SHARED = { thigh: 0.245, shank: 0.246, ankleHeight: 0.039, upperArm: 0.18, forearm: 0.146, hand: 0.106 };

export const MALE: Proportions = { ...SHARED, isFemale: false, hipHalf: 0.0495, shoulderHalf: 0.104 };
export const FEMALE: Proportions = { ...SHARED, isFemale: true, hipHalf: 0.0525, shoulderHalf: 0.096, hand: 0.103 };

/** Shares of the body's mass, and where along the segment its centre lies from the near end. */
export const MASSES = {
  head: { mass: 0.081, at: 0.5 },
  thorax: { mass: 0.216, at: 0.5 },
  abdomen: { mass: 0.139, at: 0.5 },
  pelvis: { mass: 0.142, at: 0.5 },
  upperArm: { mass: 0.028, at: 0.436 },
  forearm: { mass: 0.016, at: 0.43 },
  hand: { mass: 0.006, at: 0.506 },
  thigh: { mass: 0.1, at: 0.433 },
  shank: { mass: 0.0465, at: 0.433 },
  foot: { mass: 0.0145, at: 0.5 },
} as const;
