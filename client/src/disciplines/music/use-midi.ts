/** A MIDI keyboard: asked for on a press, read while it is wanted; one that is plugged in later is heard too. */

import { useEffect, useRef, useState } from "react";
import { type KeyMove, readMidi } from "@/disciplines/music/notes";

/** "off": not asked yet. "none": allowed, but nothing is plugged in. "closed": the page came by plain http. */
export type MidiState = "off" | "asking" | "on" | "none" | "refused" | "absent" | "closed";
export type Midi = {
  state: MidiState;
  /** The names of what is plugged in. */
  names: readonly string[];
  /** Ask for permission; to be called from a press. */
  connect: () => void;
};

const hasMidi = (): boolean => typeof navigator.requestMIDIAccess === "function";
const missing = (): MidiState => (window.isSecureContext ? "absent" : "closed");

/** Whether it was allowed before, so that asking needs no press. */
async function isGranted(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: "midi" })).state === "granted";
  } catch {
    return false;
  }
}

export function useMidi(isWanted: boolean, onMove: (move: KeyMove) => void): Midi {
  const [access, setAccess] = useState<MIDIAccess | null>(null);
  const [state, setState] = useState<MidiState>(() => (hasMidi() ? "off" : missing()));
  const [names, setNames] = useState<readonly string[]>([]);
  const latest = useRef(onMove);
  latest.current = onMove;

  const connect = async () => {
    if (!hasMidi()) return setState(missing());
    setState("asking");
    try {
      setAccess(await navigator.requestMIDIAccess());
    } catch {
      setState("refused");
    }
  };
  const first = useRef(connect);
  useEffect(() => {
    if (!isWanted || !hasMidi()) return;
    void isGranted().then((isSo) => (isSo ? first.current() : undefined));
  }, [isWanted]);

  useEffect(() => {
    if (access === null || !isWanted) return;
    const held = new Map<string, Set<number>>();
    const listen = () => {
      const inputs = [...access.inputs.values()].filter((input) => input.state !== "disconnected");
      for (const input of inputs) {
        input.onmidimessage = ({ data }) => {
          const move = readMidi(data);
          if (!move) return;
          const keys = held.get(input.id) ?? new Set();
          held.set(input.id, keys);
          if (move.kind === "press") keys.add(move.note);
          else keys.delete(move.note);
          latest.current(move);
        };
      }
      // Nobody lets go of the keys of a keyboard that was unplugged.
      for (const [id, keys] of held) {
        if (inputs.some((input) => input.id === id)) continue;
        for (const note of keys) latest.current({ kind: "release", note });
        held.delete(id);
      }
      setNames(inputs.map((input) => input.name ?? "a keyboard"));
      setState(inputs.length > 0 ? "on" : "none");
    };
    listen();
    access.onstatechange = listen;
    return () => {
      access.onstatechange = null;
      for (const input of access.inputs.values()) input.onmidimessage = null;
    };
  }, [access, isWanted]);
  return { state, names, connect: () => void connect() };
}
