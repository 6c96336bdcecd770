/** The own label of a session of type Custom. */

import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";

export type OwnLabelProps = { label: string; onDone: (label: string) => void; onClose: () => void };

export function OwnLabel({ label: before, onDone, onClose }: OwnLabelProps) {
  const [label, setLabel] = useState(before);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(label.trim());
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Your own type" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={submit} noValidate>
        <TextInput
          label="What it is called"
          placeholder="Footwork"
          value={label}
          maxLength={200}
          data-autofocus
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" mt="md" fullWidth>
          Done
        </Button>
      </form>
    </Modal>
  );
}
