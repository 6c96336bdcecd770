/** What the story is to be, and how it is read. */

import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { Segmented } from "@/components/ui/segmented";
import { sayReadingTime } from "@/disciplines/story/story-text";
import type { Tonight } from "@/disciplines/story/use-tonight";
import { NO_VOICE, VoiceSelect } from "@/disciplines/story/voice-select";
import { Field, Fields } from "@/drills/field";
import { useVoices } from "@/drills/speech";
import styles from "./story.module.css";

export type StoryFormProps = { tonight: Tonight; onChange: (patch: Partial<Tonight>) => void };

const THEMES = ["sea", "forest", "home"] as const;
const LENGTHS = [200, 400, 900];
const SCENES = [2, 4, 6];
const SLEEPS = [10, 15, 20];

const numbers = (offered: readonly number[], value: number) =>
  [...new Set([...offered, value])].sort((one, other) => one - other).map(String);
const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function StoryForm({ tonight, onChange }: StoryFormProps) {
  const { prompt, theme, target_length, num_scenes, voice, isDimmed, sleepMinutes } = tonight;
  const voices = useVoices();
  return (
    <>
      <Textarea
        label="What is it about?"
        placeholder="The lighthouse, part four: the keeper finds a small boat."
        value={prompt}
        autosize
        maxLength={4000}
        onChange={(event) => onChange({ prompt: event.currentTarget.value })}
      />
      <Fields>
        <Field label="Theme">
          <span className={styles.theme}>
            <Segmented
              label="Theme"
              value={theme}
              options={asOptions(THEMES)}
              onChange={(value) => onChange({ theme: value === theme ? "" : value })}
            />
            <TextInput
              aria-label="Another theme"
              placeholder="another"
              value={THEMES.some((one) => one === theme) ? "" : theme}
              maxLength={200}
              onChange={(event) => onChange({ theme: event.currentTarget.value })}
            />
          </span>
        </Field>
        <Field label="Length" hint={`words, ${sayReadingTime(target_length)}`}>
          <Segmented
            label="Length"
            value={String(target_length)}
            options={asOptions(numbers(LENGTHS, target_length))}
            onChange={(value) => onChange({ target_length: Number(value) })}
          />
        </Field>
        <Field label="Scenes">
          <Segmented
            label="Scenes"
            value={String(num_scenes)}
            options={asOptions(numbers(SCENES, num_scenes))}
            onChange={(value) => onChange({ num_scenes: Number(value) })}
          />
        </Field>
        <Field label="Voice" hint={voices.length === 0 ? NO_VOICE : undefined}>
          <VoiceSelect voice={voice} onChange={(chosen) => onChange({ voice: chosen })} />
        </Field>
      </Fields>
      <Field label="While reading">
        <span className={styles.reading}>
          <Checkbox
            label="Dim the screen"
            checked={isDimmed}
            onChange={(event) => onChange({ isDimmed: event.currentTarget.checked })}
          />
          <Checkbox
            label="Sleep timer"
            checked={sleepMinutes !== null}
            onChange={(event) => onChange({ sleepMinutes: event.currentTarget.checked ? 15 : null })}
          />
          {sleepMinutes !== null && (
            <Segmented
              label="Sleep timer, minutes"
              value={String(sleepMinutes)}
              options={asOptions(SLEEPS.map(String))}
              onChange={(value) => onChange({ sleepMinutes: Number(value) })}
            />
          )}
        </span>
      </Field>
    </>
  );
}
