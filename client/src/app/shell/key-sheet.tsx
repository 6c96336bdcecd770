/** The keys, all of them; nothing that is not also a button or a menu entry. */

import { Modal } from "@mantine/core";
import { useFocusBack } from "@/lib/focus";
import { MOD_KEY } from "@/lib/keys";
import styles from "./key-sheet.module.css";

type Keys = readonly [keys: string, what: string];

const GROUPS: readonly { title: string; keys: readonly Keys[] }[] = [
  {
    title: "Anywhere",
    keys: [
      [`${MOD_KEY} K`, "find and do"],
      ["/", "the same"],
      ["s", "start a session"],
      ["q", "quick add: one line"],
      [`${MOD_KEY} Z`, "undo"],
      [`${MOD_KEY} Shift Z`, "redo"],
      ["g t", "go to the goals"],
      ["g s", "go to the sessions"],
      ["g l", "go to the library"],
      ["g ,", "go to the settings"],
      ["?", "this sheet"],
    ],
  },
  {
    title: "In the search",
    keys: [
      ["↑ ↓", "choose"],
      ["Enter", "open it"],
      [`${MOD_KEY} Enter`, "start a session under it"],
      ["Shift Enter", "add a step to it"],
      ["Tab", "more for this one"],
      ["Shift Tab", "show only goals, sessions …"],
      ["> + ?", "do, goals only, keys"],
    ],
  },
  {
    title: "Session",
    keys: [
      ["↑ ↓", "from activity to activity"],
      ["Space t", "start or stop its timer"],
      ["Alt ↑ ↓", "move the activity, the section"],
      ["Enter", "in the sets: down, then a new set"],
      ["Shift Enter", "in the sets: up"],
      ["↑ ↓ ← →", "in the sets: from cell to cell"],
      ["Esc", "leave the value as it was"],
    ],
  },
  {
    title: "Tree",
    keys: [
      ["↑ ↓ ← →", "move; fold, unfold"],
      ["Home End", "first, last"],
      ["Enter", "open the goal"],
      ["Space", "choose, then fold"],
      ["n e", "new goal below, rename"],
      ["x", "done, or open again"],
      ["f", "only this branch"],
      ["Alt ↑ ↓", "move it among its siblings"],
      ["Alt → ←", "one level deeper, higher"],
      ["Delete", "to the trash"],
      [".", "menu of this goal"],
      ["Shift A", "go to a name with A"],
      ["1 2 3", "far, middle, near"],
      ["+ - 0", "larger, smaller, fit"],
      ["Shift ↑ ←", "move the picture"],
      ["v", "tree, outline, icicle"],
    ],
  },
  {
    title: "Outline",
    keys: [
      ["↑ ↓ ← →", "move; open, close"],
      ["F2", "rename; typing does too"],
      ["Enter", "new line below"],
      ["Shift Enter", "new line one level in"],
      ["Alt Enter", "open the goal"],
      ["Tab", "one level deeper"],
      ["Shift Tab", "one level higher"],
      ["Alt ↑ ↓", "reorder"],
      ["Space", "select"],
      ["Shift ↑ ↓", "select several"],
      [`${MOD_KEY} Enter`, "done, or open again"],
      ["Delete", "to the trash"],
      [".", "menu of this goal"],
      ["Esc", "leave the line, the list"],
    ],
  },
  {
    title: "Icicle",
    keys: [
      ["↑ ↓ ← →", "move"],
      ["Enter", "go in"],
      ["Backspace", "go out"],
      ["Space", "choose"],
      ["n e", "new goal below, rename"],
      ["x", "done, or open again"],
      ["Delete", "to the trash"],
      ["Shift A", "go to a name with A"],
      ["v", "tree, outline, icicle"],
    ],
  },
];

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
        {GROUPS.map(({ title, keys }) => (
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
