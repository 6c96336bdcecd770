/** The start sheet: what was used last, the disciplines, and two other ways; one tap starts. */

import { Drawer, Modal, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { keepFocusOnPage, useFocusBack } from "@/lib/focus";
import { StartingQuestion } from "@/practice/starting-question";
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
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false });
  const forgetFocus = useFocusBack();
  const leave = () => {
    forgetFocus();
    keepFocusOnPage();
    onClose();
  };
  const content = <StartContent isPhone={isPhone} onClose={onClose} onLeave={leave} onQuickAdd={onQuickAdd} />;
  const shared = {
    opened: true,
    onClose,
    returnFocus: false,
    transitionProps: { duration: 0 },
  };
  if (isPhone) {
    return (
      <Drawer.Root
        {...shared}
        position="bottom"
        size="auto"
        classNames={{ content: styles.drawer, inner: styles.inner }}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label="Start">{content}</Drawer.Content>
      </Drawer.Root>
    );
  }
  return (
    <Modal.Root {...shared} size={520} yOffset={72} closeOnEscape classNames={{ content: styles.sheet }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Start">{content}</Modal.Content>
    </Modal.Root>
  );
}

type StartContentProps = {
  isPhone: boolean;
  onClose: () => void;
  /** Close and go somewhere: the focus does not come back. */
  onLeave: () => void;
  onQuickAdd: (text: string) => void;
};

function StartContent({ isPhone, onClose, onLeave, onQuickAdd }: StartContentProps) {
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const [named, setNamed] = useState<StartRow | null>(null);
  const starting = useStarting(onLeave);
  const box = useRef<HTMLDivElement>(null);
  const press = useStartKeys({ box, onOpen: setOpened, onType: setTyped });
  const run = (row: StartRow) => (row.asksLabel ? setNamed(row) : starting.start(row.body));
  if (named) {
    return (
      <StartLabel
        row={named}
        starting={starting}
        onBack={() => setNamed(null)}
        onName={(label) => starting.start({ ...named.body, label })}
      />
    );
  }
  return (
    <div ref={box} className={styles.content} onKeyDownCapture={press}>
      <StartRunning onLeave={onLeave} />
      <div className={styles.line}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          type="search"
          className={styles.input}
          aria-label="Find a template or discipline"
          placeholder="Start"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {isPhone ? (
          <UnstyledButton className={styles.cancel} onClick={onClose}>
            Close
          </UnstyledButton>
        ) : (
          <kbd aria-hidden>Esc</kbd>
        )}
      </div>
      <StartingQuestion starting={starting} />
      <StartList typed={typed} opened={opened} onOpen={setOpened} onRun={run} onLeave={onLeave} />
      <StartOthers typed={typed} onLeave={onLeave} onQuickAdd={onQuickAdd} />
    </div>
  );
}
