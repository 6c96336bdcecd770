/** The keys, all of them; nothing that is not also a button. */

import { Modal } from "@mantine/core";
import styles from "./key-sheet.module.css";

const GROUPS = [
  {
    title: "Do",
    keys: [
      ["s", "Start a session"],
      ["?", "Show these keys"],
      ["Esc", "Close what is open"],
    ],
  },
  {
    title: "Go",
    keys: [
      ["g t", "Goals"],
      ["g s", "Sessions"],
      ["g ,", "Settings"],
    ],
  },
  {
    title: "In the tree",
    keys: [
      ["↑ ↓", "Previous, next"],
      ["← →", "Fold, unfold; parent, child"],
      ["Home End", "First, last"],
      ["n e", "New goal below, rename"],
      ["Del", "Move to the trash"],
      ["+ - 0", "Nearer, farther, fit"],
    ],
  },
] as const;

export type KeySheetProps = { isOpen: boolean; onClose: () => void };

export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title="Keys"
      size={720}
      centered
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <div className={styles.groups}>
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>
                    {key.split(" ").map((one) => (
                      <kbd key={one}>{one}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>Keys never act while you type. They can be switched off in the settings.</p>
    </Modal>
  );
}
