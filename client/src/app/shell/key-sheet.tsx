/** The keys, all of them; nothing that is not also a button or a menu entry. */

import { Modal } from "@mantine/core";
import { useFocusBack } from "@/lib/focus";
import { KEY_GROUPS } from "./key-groups";
import styles from "./key-sheet.module.css";

export type KeySheetProps = { onClose: () => void };

export function KeySheet({ onClose }: KeySheetProps) {
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      returnFocus={false}
      title="Keys"
      size={1080}
      yOffset={88}
      classNames={{ content: styles.sheet }}
      closeButtonProps={{ "aria-label": "Close", size: "lg" }}
    >
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([pressed, what]) => (
                <div key={pressed}>
                  <dt>
                    {pressed.split(" ").map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>
        Every one of these is also a button or a menu entry, and none acts while you type. Single letters can be
        switched off in the settings.
      </p>
    </Modal>
  );
}
