/** What a person likes to hear: mood, routine, characters, what calms. Saved as it is changed. */

import { NativeSelect, TagsInput, Textarea } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { sayProblem } from "@/api/client";
import { type Profile, useMe, useUpdateMe } from "@/api/use-me";
import { useLeave } from "@/disciplines/story/use-leave";
import styles from "./story.module.css";

const MOODS: readonly Profile["mood"][] = [
  "calm",
  "focused",
  "happy",
  "lively",
  "even",
  "tired",
  "stressed",
  "restless",
  "sad",
];

type ListField = "preferences" | "favorite_characters" | "calming_elements";
const LISTS: readonly { field: ListField; label: string; placeholder: string }[] = [
  { field: "preferences", label: "What I like in a story", placeholder: "slow endings, animals" },
  { field: "favorite_characters", label: "Favourite characters", placeholder: "the fox, the keeper" },
  { field: "calming_elements", label: "What calms", placeholder: "rain, warm light" },
];

export function ProfileFields() {
  const me = useMe();
  const update = useUpdateMe();
  const [kept, setKept, forgetKept] = useLocalStorage<string | null>({
    key: `fractal-goals-routine-${me.id}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const routine = kept ?? me.routine;
  const saveRoutine = () => {
    if (kept === null) return;
    if (kept === me.routine) forgetKept();
    else update.mutate({ routine: kept }, { onSuccess: forgetKept });
  };
  // What another visit could not send.
  const first = useRef(saveRoutine);
  useEffect(() => first.current(), []);
  useLeave(saveRoutine);
  return (
    <div className={styles.form}>
      <NativeSelect
        label="Mood in the evening"
        value={me.mood}
        onChange={(event) => update.mutate({ mood: MOODS.find((one) => one === event.currentTarget.value) ?? "" })}
      >
        <option value="">not said</option>
        {MOODS.map((mood) => (
          <option key={mood} value={mood}>
            {mood}
          </option>
        ))}
      </NativeSelect>
      <Textarea
        label="Routine before sleep"
        placeholder="Bath, tea, lights down at nine."
        value={routine}
        autosize
        minRows={2}
        maxLength={2000}
        onChange={(event) => setKept(event.currentTarget.value)}
        onBlur={saveRoutine}
      />
      {LISTS.map(({ field, label, placeholder }) => (
        <TagsInput
          key={field}
          label={label}
          placeholder={`${placeholder} · Enter adds`}
          value={me[field]}
          onChange={(value) => update.mutate({ [field]: value })}
        />
      ))}
      {update.error && <p role="alert">{`Not saved. ${sayProblem(update.error)}`}</p>}
    </div>
  );
}
