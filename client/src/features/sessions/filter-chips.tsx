/** The filters of the list: one row of chips, each kept in the address. */

import { Menu } from "@mantine/core";
import { IconChevronDown, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { disciplinesQuery, treeQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { GoalPicker } from "@/features/sessions/goal-picker";
import { type SessionFilters, STATUS_WORDS, STATUSES } from "@/features/sessions/model";
import styles from "./sessions.module.css";

export type FilterChipsProps = { filters: SessionFilters; onChange: (filters: SessionFilters) => void };

export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { discipline, status, is_unfiled, goal_id } = filters;
  const set = (change: SessionFilters) => onChange({ ...filters, ...change });
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">Show only</legend>
      <DisciplineChips value={discipline} onPick={(key) => set({ discipline: key })} />
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button" className={styles.chip} data-on={status !== undefined}>
            {status ? STATUS_WORDS[status] : "Outcome"}
            <IconChevronDown size={13} stroke={1.6} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => set({ status: undefined })}>Any outcome</Menu.Item>
          {STATUSES.map((one) => (
            <Menu.Item key={one} onClick={() => set({ status: one })}>
              <Outcome status={one} withWord />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {goal_id ? (
        <GoalChip goalId={goal_id} onDrop={() => set({ goal_id: undefined })} />
      ) : (
        <GoalPicker value={null} onPick={(id) => set({ goal_id: id ?? undefined, is_unfiled: undefined })}>
          {(toggle, isOpen) => (
            <button
              type="button"
              className={styles.chip}
              onClick={toggle}
              aria-expanded={isOpen}
              aria-haspopup="listbox"
            >
              Under: any goal
              <IconChevronDown size={13} stroke={1.6} aria-hidden />
            </button>
          )}
        </GoalPicker>
      )}
      <Chip
        isOn={is_unfiled === true}
        onClick={() => set({ is_unfiled: is_unfiled ? undefined : true, goal_id: undefined })}
      >
        Unfiled
      </Chip>
      {Object.values(filters).filter(Boolean).length > 1 && (
        <button type="button" className={styles.clear} onClick={() => onChange({})}>
          Drop all
        </button>
      )}
    </fieldset>
  );
}

function DisciplineChips({ value, onPick }: { value?: string; onPick: (key: string | undefined) => void }) {
  const me = useMe();
  const { data } = useQuery(disciplinesQuery);
  const isOwn = (key: string) => me.disciplines.includes(key);
  const ordered = [...(data ?? [])].sort((one, other) => Number(isOwn(other.key)) - Number(isOwn(one.key)));
  return ordered.map(({ key, label }) => (
    <Chip key={key} isOn={key === value} onClick={() => onPick(key === value ? undefined : key)}>
      <DisciplineIcon discipline={key} size={14} decorative />
      {label}
    </Chip>
  ));
}

function GoalChip({ goalId, onDrop }: { goalId: string; onDrop: () => void }) {
  const { data } = useQuery(treeQuery);
  const name = data?.nodes.find((node) => node.id === goalId)?.name;
  return (
    <button type="button" className={styles.chip} data-on onClick={onDrop} title="Show the sessions of every goal">
      Under: {name ?? (data ? "a goal that is gone" : "…")}
      <IconX size={13} stroke={1.6} aria-label="drop" />
    </button>
  );
}

type ChipProps = { isOn: boolean; onClick: () => void; children: ReactNode };

function Chip({ isOn, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} data-on={isOn} aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  );
}
