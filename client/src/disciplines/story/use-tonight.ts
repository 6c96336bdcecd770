/** What is set up for tonight, kept on this device as it is typed. */

import { useLocalStorage } from "@mantine/hooks";
import { useMe } from "@/api/use-me";
import type { Ritual } from "@/disciplines/story/story-queries";

export type Tonight = {
  prompt: string;
  theme: string;
  story_text: string;
  target_length: number;
  num_scenes: number;
  /** `voiceURI` of a voice of this device; "": the system's. */
  voice: string;
  ritual_id: string | null;
  /** The goal that the evening counts for. */
  goalId: string | null;
  isDimmed: boolean;
  /** Null: it reads to the end. */
  sleepMinutes: number | null;
};

const DEFAULTS: Tonight = {
  prompt: "",
  theme: "",
  story_text: "",
  target_length: 400,
  num_scenes: 4,
  voice: "",
  ritual_id: null,
  goalId: null,
  isDimmed: true,
  sleepMinutes: 15,
};

export function useTonight() {
  const me = useMe();
  const [kept, setKept] = useLocalStorage<Partial<Tonight>>({
    key: `fractal-goals-story-${me.id}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const tonight: Tonight = { ...DEFAULTS, ...kept };
  return { tonight, change: (patch: Partial<Tonight>) => setKept((known) => ({ ...known, ...patch })) };
}

/** Whether nothing was said yet of what is told tonight. */
export function isUntouched({ prompt, theme, story_text, ritual_id }: Tonight): boolean {
  return ritual_id === null && [prompt, theme, story_text].every((text) => text.trim() === "");
}

/** What choosing a ritual fills in. */
export function fromRitual(ritual: Ritual): Partial<Tonight> {
  const { id, prompt, theme, target_length, num_scenes, voice } = ritual;
  return { ritual_id: id, prompt, theme, target_length, num_scenes, voice };
}
