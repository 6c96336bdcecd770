/** One ritual, edited where it stands; a field is saved when it is left. */

import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { sayProblem } from "@/api/client";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { sayUsage } from "@/disciplines/story/ritual-picks";
import * as writes from "@/disciplines/story/story-queries";
import { useRitualForm } from "@/disciplines/story/use-ritual-form";
import { VoiceSelect } from "@/disciplines/story/voice-select";
import styles from "./story.module.css";

export function RitualCard({ ritual }: { ritual: writes.Ritual }) {
  const client = useQueryClient();
  const { id, is_default } = ritual;
  const { form, type, save, problem } = useRitualForm(ritual);
  const tried = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      showNotice(sayProblem(error));
    }
  };
  const text = (field: "name" | "description" | "prompt" | "theme") => ({
    value: form[field],
    onChange: (event: { currentTarget: { value: string } }) => type({ [field]: event.currentTarget.value }),
    onBlur: save,
  });
  const number = (field: "target_length" | "num_scenes") => ({
    value: form[field],
    onChange: (value: string | number) => typeof value === "number" && type({ [field]: Math.round(value) }),
    onBlur: save,
  });
  const remove = () =>
    tried(async () => {
      await writes.trashRitual(client, id);
      showUndo(
        `Deleted “${ritual.name}”. Its evenings stay.`,
        () => void tried(() => writes.restoreRitual(client, id)),
      );
    });
  return (
    <section className={styles.card} aria-label={ritual.name}>
      <TextInput label="Name" maxLength={200} {...text("name")} />
      <Textarea
        label="How the evening goes"
        placeholder="Wash, pyjamas, one song, the small lamp."
        autosize
        maxLength={4000}
        {...text("description")}
      />
      <Textarea label="What it is about" autosize maxLength={4000} {...text("prompt")} />
      <div className={styles.three}>
        <TextInput label="Theme" maxLength={200} {...text("theme")} />
        <NumberInput label="Words" min={20} max={20_000} step={100} {...number("target_length")} />
        <NumberInput label="Scenes" min={1} max={40} {...number("num_scenes")} />
      </div>
      <VoiceSelect
        label="Voice"
        voice={form.voice}
        onChange={(voice) => {
          type({ voice });
          save();
        }}
      />
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <small>{sayUsage(ritual)}</small>
        {!is_default && (
          <Button variant="default" size="xs" onClick={() => void tried(() => writes.makeDefault(client, id))}>
            Make it the default
          </Button>
        )}
        <Button variant="subtle" color="gray" size="xs" onClick={() => void remove()}>
          Delete
        </Button>
      </div>
    </section>
  );
}
