/** The tree as an outline: rows that are typed, moved and folded with the keys or by hand; only those in view are drawn. */

import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useMemo, useRef } from "react";
import type { GoalsViewProps } from "../goals-view";
import { NewRowView } from "./new-row";
import styles from "./outline.module.css";
import { OutlineContext } from "./outline-context";
import { OutlineFoot } from "./outline-foot";
import { OutlineHead } from "./outline-head";
import { lineBelow } from "./outline-lines";
import { OutlineRowView } from "./outline-row";
import { OutlineTools } from "./outline-tools";
import { useOutline } from "./use-outline";
import { useOutlineKeys } from "./use-outline-keys";
import { useOutlineVerbs } from "./use-outline-verbs";
import { HEAD_HEIGHT, useOutlineWindow } from "./use-outline-window";

const NOW = { getInitialValueInEffect: false };

export function OutlineView(props: GoalsViewProps) {
  const { forest, whole, dimmed, today, isPhone, adding, setAdding } = props;
  const outline = useOutline(props);
  const verbs = useOutlineVerbs(props, outline);
  const { rows, shown, currentId, picks, editing, line, menu, refusal, setLine, setOpen } = outline;
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const isTouch = useMediaQuery("(pointer: coarse), (max-width: 47.9375em)", undefined, NOW) ?? isPhone;
  const headHeight = isPhone ? 0 : HEAD_HEIGHT;
  const virtualizer = useOutlineWindow(scroller, outline, { isTouch, headHeight });
  const handlers = useOutlineKeys(tree, outline, verbs);
  const goals = useMemo(() => [...forest.goals.values()], [forest]);
  const world = useMemo(
    () => ({ verbs, today, maxSeconds: whole.maxSeconds, dimmed, goals, isPhone }),
    [verbs, today, whole, dimmed, goals, isPhone],
  );
  useEffect(() => {
    if (!adding) return;
    const parent = adding.parentId === null ? null : (forest.goals.get(adding.parentId) ?? null);
    setAdding(null);
    setLine(lineBelow(parent, parent?.children ?? forest.roots));
  }, [adding, forest, setAdding, setLine]);
  const addLast = () => {
    const [root] = shown.roots;
    setLine(shown.isPart && root ? lineBelow(root, root.children) : lineBelow(null, shown.roots));
  };
  const tabKey = rows.some((row) => row.key === currentId) ? currentId : rows[0]?.key;
  const typingKey = line ? "new" : editing?.id;
  const toolsKey = typingKey ?? (rows.some((row) => row.key === currentId) ? currentId : null);
  return (
    <OutlineContext value={world}>
      <div className={styles.outline} data-touch={isTouch} data-phone={isPhone}>
        <div className={styles.card}>
          {isPhone && toolsKey && <OutlineTools rowKey={toolsKey} isTyping={typingKey !== undefined} />}
          <div ref={scroller} className={styles.scroller}>
            {!isPhone && <OutlineHead onOpenAll={() => setOpen(goals, true)} onFoldAll={() => setOpen(goals, false)} />}
            <div
              ref={tree}
              role="tree"
              aria-label="Goals"
              aria-multiselectable
              aria-describedby="outline-keys"
              className={styles.tree}
              style={{ height: virtualizer.getTotalSize() }}
              {...handlers}
            >
              {virtualizer.getVirtualItems().map(({ index, start, size }) => {
                const row = rows[index];
                if (!row) return null;
                const top = start - headHeight;
                if (row.kind === "new") return <NewRowView key={row.key} row={row} top={top} height={size} />;
                return (
                  <OutlineRowView
                    key={row.key}
                    row={row}
                    top={top}
                    height={size}
                    isCurrent={row.key === tabKey}
                    isPicked={picks.ids.size > 0 ? picks.ids.has(row.key) : row.key === currentId}
                    typed={editing?.id === row.key ? editing.typed : null}
                    menuPage={menu?.key === row.key ? menu.page : null}
                    refusal={refusal?.id === row.key ? refusal : null}
                  />
                );
              })}
            </div>
            <button type="button" className={styles.add} onClick={addLast}>
              New goal
            </button>
          </div>
        </div>
        <OutlineFoot pickedCount={picks.ids.size} />
      </div>
    </OutlineContext>
  );
}
