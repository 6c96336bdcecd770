/** The chips of outcomes and of lengths. */

import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Status } from "@/api/types";
import { Outcome } from "@/components/ui/outcome";
import { STATUS_WORDS, STATUSES } from "@/features/sessions/model";
import { OpenChip } from "./chip";
import styles from "./chips.module.css";
import { sayMinutes } from "./filter-words";

const LENGTHS = [5, 10, 20, 30, 45, 60, 90, 120];
/** A press outside closes it also where it was opened by a key. */
const OUTSIDE: ("mousedown" | "touchstart")[] = ["mousedown", "touchstart"];

export type OutcomeChipProps = { outcomes: readonly Status[]; onChange: (outcomes: Status[]) => void };

export function OutcomeChip({ outcomes, onChange }: OutcomeChipProps) {
  const said = outcomes.map((status) => STATUS_WORDS[status]).join(", ");
  const flip = (status: Status) =>
    onChange(STATUSES.filter((one) => (one === status ? !outcomes.includes(one) : outcomes.includes(one))));
  return (
    <Menu position="bottom-start" closeOnItemClick={false} clickOutsideEvents={OUTSIDE}>
      <Menu.Target>
        <OpenChip chosen={said || null} label="Outcome" onDrop={() => onChange([])} />
      </Menu.Target>
      <Menu.Dropdown>
        {STATUSES.map((status) => (
          <Menu.Item
            key={status}
            role="menuitemcheckbox"
            aria-checked={outcomes.includes(status)}
            onClick={() => flip(status)}
            rightSection={outcomes.includes(status) && <IconCheck size={15} stroke={1.6} aria-hidden />}
          >
            <Outcome status={status} withWord />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Lengths = { longer?: number; shorter?: number };
export type LengthChipProps = Lengths & { onChange: (lengths: Lengths) => void };

export function LengthChip({ longer, shorter, onChange }: LengthChipProps) {
  const parts = [longer && `Longer than ${sayMinutes(longer)}`, shorter && `Shorter than ${sayMinutes(shorter)}`];
  const said = parts.filter(Boolean).join(", ").replace(", S", ", s");
  return (
    <Menu position="bottom-start" clickOutsideEvents={OUTSIDE}>
      <Menu.Target>
        <OpenChip
          chosen={said || null}
          label="Length"
          onDrop={() => onChange({ longer: undefined, shorter: undefined })}
        />
      </Menu.Target>
      <Menu.Dropdown className={styles.lengths}>
        <Minutes label="Longer than" chosen={longer} onPick={(minutes) => onChange({ longer: minutes, shorter })} />
        <Minutes label="Shorter than" chosen={shorter} onPick={(minutes) => onChange({ longer, shorter: minutes })} />
      </Menu.Dropdown>
    </Menu>
  );
}

type MinutesProps = { label: string; chosen?: number; onPick: (minutes: number | undefined) => void };

function Minutes({ label, chosen, onPick }: MinutesProps) {
  return (
    <div>
      <Menu.Label>{label}</Menu.Label>
      {LENGTHS.map((minutes) => (
        <Menu.Item
          key={minutes}
          role="menuitemradio"
          aria-checked={minutes === chosen}
          aria-label={`${label} ${sayMinutes(minutes)}`}
          onClick={() => onPick(minutes === chosen ? undefined : minutes)}
        >
          {sayMinutes(minutes)}
        </Menu.Item>
      ))}
    </div>
  );
}
