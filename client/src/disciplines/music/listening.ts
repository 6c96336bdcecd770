/** What listens, in words. */

import { nameIn } from "@/disciplines/music/answers";
import type { Prompt } from "@/disciplines/music/theory";
import type { MicrophoneState } from "@/disciplines/music/use-microphone";
import type { MidiState } from "@/disciplines/music/use-midi";
import { writeNote } from "@/disciplines/music/words";

const MIDI_SAID: Record<MidiState, string> = {
  off: "The browser asks before it reads the keyboard.",
  asking: "Asking the browser",
  on: "",
  none: "Allowed. Plug a keyboard in: it is heard at once.",
  refused: "The browser refused. Its settings for this site can allow it.",
  absent: "This browser reads no MIDI. Tap the answers instead.",
  closed: "Browsers read MIDI only for pages with https, or on this machine itself. Tap the answers instead.",
};

export function sayMidi(state: MidiState, names: readonly string[]): string {
  return state === "on" ? names.join(", ") : MIDI_SAID[state];
}

const MICROPHONE_SAID: Record<MicrophoneState, string> = {
  off: "Hears single notes. Nothing is kept or sent.",
  asking: "Asking the browser",
  on: "",
  refused: "The browser refused. Its settings for this site can allow it.",
  absent: "No microphone found. Plug one in and listen again.",
  busy: "The microphone is there, but another program may have it. Close that and listen again.",
  unloaded: "What listens did not load. Nothing is lost. Listen again when the connection is back.",
  closed: "Browsers open the microphone only for pages with https, or on this machine itself.",
};

export const sayMicrophone = (state: MicrophoneState): string => MICROPHONE_SAID[state];

const NOTES = ["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"];

/** "E♭, in the chord", "F♯, not in the chord". */
export function sayHeard(note: number | null, prompt: Prompt | null): string {
  if (note === null) return "Listening";
  const inside = prompt && nameIn(note, prompt);
  const what = prompt?.kind === "scale" ? "scale" : "chord";
  return `${writeNote(inside ?? NOTES[note % 12] ?? "")}, ${inside ? "" : "not "}in the ${what}`;
}
