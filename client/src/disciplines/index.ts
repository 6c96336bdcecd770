/** The registry of disciplines: one folder and one line here for each. It does not compile while the server has more. */

import { CLIMBING } from "@/disciplines/climbing";
import type { DisciplineKey, DisciplinePlugin } from "@/disciplines/contract";
import { DRAWING } from "@/disciplines/drawing";
import { GENERAL } from "@/disciplines/general";
import { MUSIC } from "@/disciplines/music";
import { STORY } from "@/disciplines/story";
import { YOGA } from "@/disciplines/yoga";

export const PLUGINS: Plugins = {
  music: MUSIC,
  drawing: DRAWING,
  climbing: CLIMBING,
  yoga: YOGA,
  story: STORY,
  general: GENERAL,
};

export type Plugins<Key extends string = DisciplineKey> = Readonly<Record<Key, DisciplinePlugin<Key>>>;
export type DisciplineLook<Key extends string = DisciplineKey> = DisciplinePlugin<Key> & {
  color: string;
  soft: string;
};

/** All of them, in the order in which they are offered. */
export const DISCIPLINES: readonly DisciplineLook[] = looksOf(PLUGINS);

const FALLBACK = { ...GENERAL, color: "var(--d-general)", soft: "var(--d-general-soft)" };

/** Return a discipline; an unknown one is like the general one. */
export function disciplineLook(key: string | null | undefined): DisciplineLook {
  return DISCIPLINES.find((one) => one.key === key) ?? FALLBACK;
}

/** Return how plug-ins look, in their order; one without a colour of its own has the general one's. */
export function looksOf<Key extends string>(plugins: Plugins<Key>): readonly DisciplineLook<Key>[] {
  return Object.values<DisciplinePlugin<Key>>(plugins).map((plugin) => ({
    ...plugin,
    color: `var(--d-${plugin.key}, var(--d-general))`,
    soft: `var(--d-${plugin.key}-soft, var(--d-general-soft))`,
  }));
}
