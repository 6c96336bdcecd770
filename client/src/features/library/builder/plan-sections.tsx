/** The sections of the plan, one below the other; the next one is typed at the end. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { NameLine } from "@/features/library/add-group";
import { useBuilder } from "@/features/library/builder/builder-context";
import { PlanSection } from "@/features/library/builder/plan-section";
import { addSection } from "@/practice/editing";
import { newPartId } from "@/practice/ids";
import styles from "./builder.module.css";

export function PlanSections() {
  const { plan, change } = useBuilder();
  const [addedId, setAddedId] = useState<string | null>(null);
  const add = (name: string) => {
    const id = newPartId();
    setAddedId(id);
    change((now) => addSection(now, name, id), { message: `Added the section “${name}”.` });
  };
  return (
    <>
      {plan.sections.map((section) => (
        <PlanSection key={section.id} section={section} isAdded={section.id === addedId} />
      ))}
      <AddSection onAdd={add} />
    </>
  );
}

function AddSection({ onAdd }: { onAdd: (name: string) => void }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <div className={styles.addSection}>
      {isAdding ? (
        <NameLine
          label="Name of the section: Warm-up, Main, Song"
          onDone={(name) => {
            setAdding(false);
            if (name !== "") onAdd(name);
          }}
        />
      ) : (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Section
        </Button>
      )}
    </div>
  );
}
