import { expect, test, vi } from "vitest";
import { speak } from "@/drills/speech";

class Utterance {
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  constructor(readonly text: string) {}
}

test("a sentence that could not be said is passed over; one that was stopped is not", () => {
  const spoken: Utterance[] = [];
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
  vi.stubGlobal("speechSynthesis", {
    ...{ getVoices: () => [{ voiceURI: "one" }], cancel: () => undefined },
    speak: (said: Utterance) => spoken.push(said),
  });
  let passed = 0;
  const onEnd = () => {
    passed += 1;
  };
  expect(speak("Once upon a time.", { onEnd })).toBe(true);
  spoken[0]?.onerror?.({ error: "interrupted" });
  spoken[0]?.onerror?.({ error: "canceled" });
  expect(passed).toBe(0);
  spoken[0]?.onerror?.({ error: "synthesis-failed" });
  expect(passed).toBe(1);
  vi.unstubAllGlobals();
});
