/** Making a competition: its name, what it is in, and its day. */

import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMe } from "@/api/use-me";
import { todayOf } from "@/lib/time";
import { newPartId } from "@/practice/ids";
import { doWrite } from "../kept/changes";
import { COMPETITION_TYPES, typeOf } from "../model/competition-types";
import styles from "./competitions.module.css";

export type NewCompetitionProps = { onClose: () => void; onMade: (id: string) => void };

export function NewCompetition({ onClose, onMade }: NewCompetitionProps) {
  const me = useMe();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [type, setType] = useState("BOULDER");
  const [date, setDate] = useState(todayOf(me));
  const isReady = name.trim() !== "" && date !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const id = newPartId();
    const row = {
      ...{ id, competition_id: id, competition_type: typeOf(type), name: name.trim(), competition_date: date },
      ...{ place: "", result: "", final_placing: null, notes: "" },
    };
    doWrite(queryClient, me.id, { kind: "competitions", verb: "create", id, row }, `Made the competition ${row.name}.`);
    onMade(id);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="New competition" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <TextInput
          label="Name"
          placeholder="Hall cup"
          value={name}
          maxLength={200}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Kind"
          value={type}
          data={COMPETITION_TYPES.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        <TextInput type="date" label="Day" value={date} onChange={(event) => setDate(event.currentTarget.value)} />
        <Button type="submit" disabled={!isReady}>
          Make it
        </Button>
      </form>
    </Modal>
  );
}
