/** The saved set-ups at the left of a set-up; a row that scrolls sideways on the phone. */

import { ActionIcon, Menu, UnstyledButton } from "@mantine/core";
import { IconArchive, IconDeviceFloppy, IconDots, IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { TemplateItem } from "@/api/types";
import type { Details } from "@/disciplines/contract";
import type { SavedSetups } from "@/drills/saved-setups";
import { formatDuration } from "@/lib/time";
import styles from "./setup-list.module.css";

export type SetupListProps = {
  setups: SavedSetups;
  templateId: string | null;
  /** The name of the one that is set up now. */
  name: string | null;
  onChoose: (details: Details, chosen: { templateId: string | null; name: string; goalId?: string | null }) => void;
  /** Save what is set up now. */
  onSave: () => void;
  /** The saved one that it was made from. */
  original: TemplateItem | null;
  onReplace: (item: TemplateItem) => void;
};

export function SetupList({ setups, templateId, name, onChoose, onSave, original, onReplace }: SetupListProps) {
  const [renamed, setRenamed] = useState<string | null>(null);
  /** The one whose name was typed to its end: the focus goes back to its menu. */
  const [left, setLeft] = useState<string | null>(null);
  const { saved, starters, open, rename, archive } = setups;
  const choose = async ({ id, name: chosen, goal_id }: TemplateItem) => {
    const details = await open(id);
    if (details) onChoose(details, { templateId: id, name: chosen, goalId: goal_id });
  };
  return (
    <nav className={styles.list} aria-label="Saved set-ups">
      <h2 className={styles.head}>Saved set-ups</h2>
      {saved.map((item) =>
        renamed === item.id ? (
          <Rename
            key={item.id}
            name={item.name}
            onDone={(next, isByKey) => {
              setRenamed(null);
              setLeft(isByKey ? item.id : null);
              if (next && next !== item.name) void rename(item, next);
            }}
          />
        ) : (
          <div key={item.id} className={styles.item} data-chosen={item.id === templateId}>
            <UnstyledButton
              className={styles.choose}
              aria-pressed={item.id === templateId}
              onClick={() => void choose(item)}
            >
              <span className={styles.name}>{item.name}</span>
              <span className={styles.facts}>
                <span>{item.planned_seconds > 0 ? formatDuration(item.planned_seconds) : "no end"}</span>
                <span>{item.usage.session_count > 0 ? `used ${item.usage.session_count}×` : "not used yet"}</span>
              </span>
            </UnstyledButton>
            <ItemMenu
              item={item}
              isFocused={item.id === left}
              onRename={() => setRenamed(item.id)}
              onArchive={() => void archive(item)}
            />
          </div>
        ),
      )}
      {templateId === null && original && (
        <UnstyledButton className={styles.save} onClick={() => onReplace(original)}>
          <IconDeviceFloppy size={15} stroke={1.6} aria-hidden />
          Change “{original.name}” to this
        </UnstyledButton>
      )}
      {templateId === null && (
        <UnstyledButton className={styles.save} onClick={onSave}>
          <IconPlus size={15} stroke={1.6} aria-hidden />
          {original ? "Save as a new one" : "Save this one"}
        </UnstyledButton>
      )}
      {starters.length > 0 && <h2 className={styles.head}>Ready-made</h2>}
      {starters.map((one) => (
        <div key={one.key} className={styles.item} data-chosen={templateId === null && one.name === name}>
          <UnstyledButton
            className={styles.choose}
            aria-pressed={templateId === null && one.name === name}
            onClick={() => onChoose(one.details, { templateId: null, name: one.name })}
          >
            <span className={styles.name}>{one.name}</span>
            <span className={styles.facts}>
              <span>{one.planned_seconds > 0 ? formatDuration(one.planned_seconds) : "no end"}</span>
            </span>
          </UnstyledButton>
        </div>
      ))}
    </nav>
  );
}

type ItemMenuProps = { item: TemplateItem; isFocused: boolean; onRename: () => void; onArchive: () => void };

function ItemMenu({ item, isFocused, onRename, onArchive }: ItemMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          className={styles.more}
          autoFocus={isFocused}
          aria-label={`More for ${item.name}`}
        >
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} stroke={1.6} aria-hidden />} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={15} stroke={1.6} aria-hidden />} onClick={onArchive}>
          Archive
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Rename({ name, onDone }: { name: string; onDone: (name: string | null, isByKey: boolean) => void }) {
  return (
    <input
      className={styles.rename}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      ref={(field) => field?.select()}
      onBlur={(event) => onDone(event.currentTarget.value.trim(), false)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        // The menu's button gets the focus, not this key.
        event.preventDefault();
        onDone(event.key === "Enter" ? event.currentTarget.value.trim() : null, true);
      }}
    />
  );
}
