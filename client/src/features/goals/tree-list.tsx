/** The tree as a real list: what screen readers read and where the keys work; the drawing shows where the focus is. */

import { useRef } from "react";
import { type Entry, findByTyping } from "./model/moves";
import { sayEntry } from "./model/say-entry";

const TYPING_MILLISECONDS = 700;

export type TreeListProps = {
  entries: readonly Entry[];
  currentKey: string | null;
  selectedId: string | null;
  today: string;
  listRef: React.RefObject<HTMLDivElement | null>;
  onFocus: (key: string, isByKeyboard: boolean) => void;
  onBlur: () => void;
  onPress: (entry: Entry, event: React.KeyboardEvent) => void;
  onPick: (entry: Entry) => void;
};

export function TreeList(props: TreeListProps) {
  const { entries, currentKey, selectedId, today, listRef, onFocus, onBlur, onPress, onPick } = props;
  const typed = useRef({ text: "", at: 0 });
  const tabKey = entries.some((entry) => entry.key === currentKey) ? currentKey : (entries[0]?.key ?? null);
  const type = (entry: Entry, event: React.KeyboardEvent) => {
    if (event.defaultPrevented || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const isContinued = event.timeStamp - typed.current.at < TYPING_MILLISECONDS;
    typed.current = { text: (isContinued ? typed.current.text : "") + event.key, at: event.timeStamp };
    const found = findByTyping(entries, entry.key, typed.current.text);
    if (found) focusEntry(listRef.current, found.key);
  };
  return (
    <div ref={listRef} role="tree" aria-label="Goals" className="visually-hidden" onBlur={onBlur}>
      {entries.map((entry) => (
        <div
          key={entry.key}
          role="treeitem"
          data-key={entry.key}
          aria-level={entry.level}
          aria-posinset={entry.place}
          aria-setsize={entry.count}
          aria-selected={entry.key === selectedId}
          aria-expanded={entry.kind === "goal" && entry.item.foldCount > 0 ? entry.item.isOpen : undefined}
          tabIndex={entry.key === tabKey ? 0 : -1}
          onFocus={(event) => onFocus(entry.key, event.currentTarget.matches(":focus-visible"))}
          onClick={() => onPick(entry)}
          onKeyDown={(event) => {
            onPress(entry, event);
            type(entry, event);
          }}
        >
          {sayEntry(entry, today)}
        </div>
      ))}
    </div>
  );
}

/** Move the focus to an entry; returns whether it is drawn. */
export function focusEntry(list: HTMLElement | null, key: string | null): boolean {
  for (const item of list?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? []) {
    if (item.dataset.key === key || (key === null && item.tabIndex === 0)) {
      item.focus({ preventScroll: true });
      return true;
    }
  }
  return false;
}

/** Move the focus to an entry that may be drawn only in the next frames, unless the focus has gone elsewhere by then. */
export function focusWhenDrawn(list: HTMLElement | null, key: string | null, frames = 30): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body || focusEntry(list, key)) return;
    if (frames > 0) focusWhenDrawn(list, key, frames - 1);
    else focusEntry(list, null);
  });
}
