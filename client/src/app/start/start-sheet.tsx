/** The start sheet: what was used last, the disciplines, and two other ways; one tap starts. */

import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Overlay, OverlayClose, OverlayInput, OverlayLine } from "@/components/ui/overlay";
import { keepFocusOnPage, useFocusBack } from "@/lib/focus";
import { StartingQuestion } from "@/practice/starting-question";
import { useOpenDrill } from "@/practice/use-drills";
import { useStarting } from "@/practice/use-starting";
import styles from "./start.module.css";
import { StartLabel } from "./start-label";
import { StartList } from "./start-list";
import { StartOthers } from "./start-others";
import type { StartRow } from "./start-rows";
import { StartRunning } from "./start-running";
import { useStartKeys } from "./use-start-keys";

export type StartSheetProps = { onClose: () => void; onQuickAdd: (text: string) => void };

export function StartSheet({ onClose, onQuickAdd }: StartSheetProps) {
  const forgetFocus = useFocusBack();
  const leave = () => {
    forgetFocus();
    keepFocusOnPage();
    onClose();
  };
  return (
    <Overlay label="Start" kind="slim" onClose={onClose}>
      <StartContent onClose={onClose} onLeave={leave} onQuickAdd={onQuickAdd} />
    </Overlay>
  );
}

type StartContentProps = {
  onClose: () => void;
  /** Close and go somewhere: the focus does not come back. */
  onLeave: () => void;
  onQuickAdd: (text: string) => void;
};

function StartContent({ onClose, onLeave, onQuickAdd }: StartContentProps) {
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const [named, setNamed] = useState<StartRow | null>(null);
  const openDrill = useOpenDrill();
  const starting = useStarting(onLeave);
  const box = useRef<HTMLDivElement>(null);
  const press = useStartKeys({ box, onOpen: setOpened, onType: setTyped });
  const run = (row: StartRow) => {
    if (row.asksLabel) return setNamed(row);
    if (row.body) return starting.start(row.body);
    onLeave();
    openDrill(row.drill);
  };
  if (named?.body) {
    const { body } = named;
    return (
      <StartLabel
        row={named}
        starting={starting}
        onBack={() => setNamed(null)}
        onName={(label) => starting.start({ ...body, label })}
      />
    );
  }
  return (
    <div ref={box} className={styles.content} onKeyDownCapture={press}>
      <StartRunning onLeave={onLeave} />
      <OverlayLine>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <OverlayInput
          type="search"
          aria-label="Find a template or discipline"
          placeholder="Start"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <OverlayClose onClose={onClose}>Close</OverlayClose>
      </OverlayLine>
      <StartingQuestion starting={starting} />
      <StartList typed={typed} opened={opened} onOpen={setOpened} onRun={run} onLeave={onLeave} />
      <StartOthers typed={typed} onLeave={onLeave} onQuickAdd={onQuickAdd} />
    </div>
  );
}
