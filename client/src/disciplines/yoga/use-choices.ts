/** What the player remembers on this device: its voice, the time to get ready, the bell at half. */

import { useLocalStorage } from "@mantine/hooks";

export const VOICES = ["Names", "Cues", "Off"] as const;
export type Voice = (typeof VOICES)[number];
export const READY_SECONDS = [0, 5, 10] as const;

const AT_ONCE = { getInitialValueInEffect: false };

export type Choices = ReturnType<typeof useChoices>;

export function useChoices() {
  const [voice, setVoice] = useLocalStorage<Voice>({
    ...AT_ONCE,
    key: "fractal-goals-yoga-voice",
    defaultValue: "Names",
  });
  const [readySeconds, setReadySeconds] = useLocalStorage<number>({
    ...AT_ONCE,
    key: "fractal-goals-yoga-ready",
    defaultValue: 5,
  });
  const [hasHalfBell, setHalfBell] = useLocalStorage({
    ...AT_ONCE,
    key: "fractal-goals-yoga-half-bell",
    defaultValue: true,
  });
  return { voice, setVoice, readySeconds, setReadySeconds, hasHalfBell, setHalfBell };
}
