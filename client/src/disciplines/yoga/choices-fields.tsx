/** Voice, getting ready, bell at half: the same rows before and while a sequence is played. */

import { Segmented } from "@/components/ui/segmented";
import { type Choices, READY_SECONDS, VOICES } from "@/disciplines/yoga/use-choices";
import { useVoices } from "@/drills/speech";
import styles from "./yoga.module.css";

const ON_OFF = ["Off", "On"] as const;

export function ChoicesFields({ choices }: { choices: Choices }) {
  const isSilent = useVoices().length === 0;
  return (
    <div className={styles.choices}>
      <span>
        Voice
        {isSilent && choices.voice !== "Off" && <small>none here, words shown</small>}
      </span>
      <Segmented
        label="Voice"
        value={choices.voice}
        options={VOICES.map((value) => ({ value, label: value }))}
        onChange={choices.setVoice}
      />
      <span>Get ready</span>
      <Segmented
        label="Get ready"
        value={String(choices.readySeconds)}
        options={READY_SECONDS.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? "0" : `${seconds} s`,
        }))}
        onChange={(value) => choices.setReadySeconds(Number(value))}
      />
      <span>Bell at half</span>
      <Segmented
        label="Bell at half"
        value={choices.hasHalfBell ? "On" : "Off"}
        options={ON_OFF.map((value) => ({ value, label: value }))}
        onChange={(value) => choices.setHalfBell(value === "On")}
      />
    </div>
  );
}
