/** Whether nobody touched anything for ten seconds. */

import { useEffect, useState } from "react";

const QUIET_MS = 10_000;
const TOUCHES = ["pointerdown", "pointermove", "keydown", "focusin"];

export function useQuiet(): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touch = () => {
      clearTimeout(timer);
      setQuiet(false);
      timer = setTimeout(() => setQuiet(true), QUIET_MS);
    };
    touch();
    for (const name of TOUCHES) window.addEventListener(name, touch);
    return () => {
      clearTimeout(timer);
      for (const name of TOUCHES) window.removeEventListener(name, touch);
    };
  }, []);
  return isQuiet;
}
