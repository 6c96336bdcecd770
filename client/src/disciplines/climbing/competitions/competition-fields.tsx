/** What is said of a competition, each field saved when it is left, and none made anew while another one is typed in. */

import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMe } from "@/api/use-me";
import { doWrite } from "../kept/changes";
import type { Competition, CompetitionOut } from "../types";
import styles from "./competitions.module.css";

export function CompetitionFields({ competition }: { competition: CompetitionOut }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const change = (changes: Partial<Competition>) =>
    doWrite(
      queryClient,
      me.id,
      { kind: "competitions", id: competition.id, row: competition, verb: "change", changes },
      `Changed ${competition.name}.`,
    );
  const blur =
    (key: "name" | "competition_date" | "result" | "place" | "notes") =>
    (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value.trim();
      const isNeeded = key === "name" || key === "competition_date";
      if (value !== competition[key] && (value !== "" || !isNeeded)) change({ [key]: value });
    };
  return (
    <div className={styles.facts}>
      <TextInput
        key={`name ${competition.name}`}
        label="Name"
        defaultValue={competition.name}
        maxLength={200}
        onBlur={blur("name")}
      />
      <TextInput
        key={`day ${competition.competition_date}`}
        type="date"
        label="Day"
        defaultValue={competition.competition_date}
        onBlur={blur("competition_date")}
      />
      <TextInput
        key={`result ${competition.result}`}
        label="Result"
        placeholder="5 tops, 9 zones"
        defaultValue={competition.result}
        maxLength={200}
        onBlur={blur("result")}
      />
      <NumberInput
        key={`placing ${competition.final_placing}`}
        label="Placing"
        min={1}
        max={100_000}
        allowDecimal={false}
        defaultValue={competition.final_placing ?? ""}
        onBlur={(event) => {
          const placing = Number(event.currentTarget.value) || null;
          if (placing !== competition.final_placing) change({ final_placing: placing });
        }}
      />
      <TextInput
        key={`place ${competition.place}`}
        label="Place"
        defaultValue={competition.place}
        maxLength={200}
        onBlur={blur("place")}
      />
      <Textarea
        key={`note ${competition.notes}`}
        className={styles.note}
        label="Note"
        autosize
        defaultValue={competition.notes}
        maxLength={5000}
        onBlur={blur("notes")}
      />
    </div>
  );
}
