/** What can be asked of the figure: the words other screens share with it. Nothing here needs three. */

export const FIGURE_CATEGORIES = ["full-body", "hands", "feet", "portraits"] as const;
export type FigureCategory = (typeof FIGURE_CATEGORIES)[number];

export const FIGURE_GENDERS = ["any", "female", "male"] as const;
export type FigureGender = (typeof FIGURE_GENDERS)[number];

export const FIGURE_CLOTHING = ["any", "minimal", "clothed"] as const;
export type FigureClothing = (typeof FIGURE_CLOTHING)[number];

/** Which figure: the same spec gives the same pose, body and camera on any device. */
export interface FigureSpec {
  /** A whole number from 0 to 2^53 - 1. */
  seed: number;
  category: FigureCategory;
  gender: FigureGender;
  clothing: FigureClothing;
}

/** How it is looked at; none of this changes the pose. */
export interface FigureView {
  /** Degrees the model is turned about its upright, from the view its seed chose; default 0. */
  turn?: number;
  /** Degrees of the key light round the model, 0 from the viewer, positive from the viewer's right; default: by seed. */
  light?: number | null;
  /** Left and right exchanged. */
  isFlipped?: boolean;
  /** Without colour. */
  isGrey?: boolean;
  /** A grid of thirds over the picture. */
  hasGrid?: boolean;
}

/** The colours of the page, as CSS colours. */
export interface FigureColours {
  /** Ground of the page. */
  ground: string;
  /** The body. */
  skin: string;
  /** Shorts, tops, hair and clothes. */
  cloth: string;
  /** Contour and cross-contour lines. */
  line: string;
  isDark: boolean;
}

export type PoseSide = "left" | "right" | "both" | null;
