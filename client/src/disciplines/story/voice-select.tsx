/** Which voice of this device reads; without one, that the text stays. */

import { NativeSelect } from "@mantine/core";
import { useVoices } from "@/drills/speech";

export type VoiceSelectProps = {
  /** Absent where a heading beside it says it. */
  label?: string;
  /** `voiceURI`; "": the system's. */
  voice: string;
  onChange: (voice: string) => void;
};

export const NO_VOICE = "No voice on this device. The text stays.";

export function VoiceSelect({ label, voice, onChange }: VoiceSelectProps) {
  const voices = useVoices();
  const isElsewhere = voice !== "" && voices.every(({ voiceURI }) => voiceURI !== voice);
  return (
    <NativeSelect
      label={label}
      aria-label={label ? undefined : "Voice"}
      description={label && voices.length === 0 ? NO_VOICE : undefined}
      value={voice}
      disabled={voices.length === 0}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">System voice, slow</option>
      {isElsewhere && <option value={voice}>a voice of another device</option>}
      {voices.map(({ voiceURI, name, lang }) => (
        <option key={voiceURI} value={voiceURI}>{`${name}, ${lang}`}</option>
      ))}
    </NativeSelect>
  );
}
