/** What this device remembers of clocks: the bell, and how long they count in. */

import { useLocalStorage } from "@mantine/hooks";

export const COUNT_INS = [0, 3, 5] as const;

export function useSoundChoices() {
  const [hasBell, setBell] = useLocalStorage({ key: "fractal-goals-bell", defaultValue: true });
  const [countIn, setCountIn] = useLocalStorage<number>({ key: "fractal-goals-count-in", defaultValue: 3 });
  return { hasBell, setBell, countIn, setCountIn };
}
