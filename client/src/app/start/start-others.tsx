/** The two other ways to a session: the form of a past one, and a line that is read. */

import { UnstyledButton } from "@mantine/core";
import { IconNotebook, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { TwoLines } from "@/components/ui/two-lines";
import styles from "./start.module.css";

export type StartOthersProps = { typed: string; onLeave: () => void; onQuickAdd: (text: string) => void };

export function StartOthers({ typed, onLeave, onQuickAdd }: StartOthersProps) {
  const navigate = useNavigate();
  const logPast = () => {
    onLeave();
    void navigate("/sessions/new");
  };
  const text = typed.trim();
  return (
    <div className={styles.others}>
      <UnstyledButton className={styles.row} data-start-row onClick={() => onQuickAdd(text)}>
        <span className={styles.sign}>
          <IconPlus size={18} stroke={1.6} aria-hidden />
        </span>
        <TwoLines first={<>Quick add{text && ` “${text}”`}</>} second={!text && "chords 20m +Guitar @yesterday"} />
        <kbd aria-hidden>q</kbd>
      </UnstyledButton>
      <UnstyledButton className={styles.row} data-start-row onClick={logPast}>
        <span className={styles.sign}>
          <IconNotebook size={18} stroke={1.6} aria-hidden />
        </span>
        <TwoLines first="Log a past one" />
      </UnstyledButton>
    </div>
  );
}
