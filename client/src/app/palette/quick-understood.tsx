/** Each word that was understood: what it was taken for, and what else it could be. */

import { Menu, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconCalendar, IconChevronDown, IconClock, IconSun, IconTag } from "@tabler/icons-react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import { SecondLine } from "@/components/ui/two-lines";
import { plural } from "@/lib/numbers";
import type { Part } from "@/practice/quick-add";
import { NAME_OPTION, type Option, type OptionMark } from "@/practice/quick-add-world";
import styles from "./quick-add.module.css";

const ICONS = { time: IconClock, day: IconCalendar, slot: IconSun, name: IconTag };

export type QuickUnderstoodProps = {
  parts: readonly Part[];
  isPast: boolean;
  onChoose: (part: Part, option: Option) => void;
};

export function QuickUnderstood({ parts, isPast, onChoose }: QuickUnderstoodProps) {
  return (
    <section aria-label="Understood">
      <h2 className={styles.title}>Understood</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.start} className={styles.part}>
            <span className={styles.word}>{part.text}</span>
            <IconArrowRight size={15} stroke={1.6} aria-label="means" className={styles.arrow} />
            <span className={styles.what}>{part.chosen.what}</span>
            <span className={styles.value}>
              <Sign mark={part.chosen.mark} />
              <b>{part.chosen.label}</b>
            </span>
            <span className={styles.aside}>
              {part.options.length > 1 ? (
                <Others part={part} onChoose={(option) => onChoose(part, option)} />
              ) : (
                sayNote(part.chosen, isPast)
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Others({ part, onChoose }: { part: Part; onChoose: (option: Option) => void }) {
  const others = part.options.filter((option) => option !== part.chosen);
  const matching = others.filter((option) => option !== NAME_OPTION).length;
  const said = matching === 0 ? "or only a name" : plural(matching, "other match", "others match");
  return (
    <Menu position="bottom-end" returnFocus={false} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <UnstyledButton className={styles.others} aria-label={`${part.text}: ${said}. Change`}>
          {said}
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((option) => (
          <Menu.Item key={option.key} leftSection={<Sign mark={option.mark} />} onClick={() => onChoose(option)}>
            {option.label}
            <SecondLine>{[option.what, option.note].filter(Boolean).join(" · ")}</SecondLine>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Sign({ mark }: { mark: OptionMark }) {
  if ("discipline" in mark) return <DisciplineIcon discipline={mark.discipline} boxed size={20} />;
  if ("level" in mark) return <LevelLetter type={mark.level} />;
  const Icon = ICONS[mark.icon];
  return <Icon size={16} stroke={1.6} aria-hidden />;
}

function sayNote({ meaning, note }: Option, isPast: boolean): string | undefined {
  if (meaning.date !== undefined && isPast) return note ?? "so it is logged, not started";
  return note;
}
