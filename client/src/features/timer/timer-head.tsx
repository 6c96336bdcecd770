/** One way back, the session's name, and what the timer is set to. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconChevronDown, IconEye } from "@tabler/icons-react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SaveState } from "@/components/ui/save-state";
import type { Timer } from "@/features/timer/use-timer";
import { useSaveStatus } from "@/lib/save-status";
import { useEditor } from "@/practice/editor-context";
import { COUNT_INS } from "@/practice/use-sound-choices";
import styles from "./timer.module.css";

export type TimerHeadProps = { timer: Timer; isAwake: boolean };

/** What the phone says by its mark alone. */
const QUIET: readonly string[] = ["idle", "saving", "saved"];

export function TimerHead({ timer, isAwake }: TimerHeadProps) {
  const { view } = useEditor();
  const { state, count } = useSaveStatus();
  return (
    <header className={styles.head}>
      <ActionIcon variant="subtle" size={44} onClick={timer.leave} aria-label="Back to the session">
        <IconChevronDown size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
      <DisciplineIcon discipline={view.draft.discipline} decorative />
      <span className={styles.title}>{view.draft.name.trim() || "Session"}</span>
      {isAwake && (
        <span className={styles.awake}>
          <IconEye size={15} stroke={1.6} aria-hidden />
          <span>Screen stays on</span>
        </span>
      )}
      <span className={styles.saved} data-quiet={QUIET.includes(state)}>
        <SaveState state={state} count={count} onLook={timer.leave} />
      </span>
      <Choices timer={timer} />
    </header>
  );
}

const [ON, OFF] = ["On", "Off"];

/** Once it is closed, Space is the timer's again. */
function Choices({ timer: { choices, shown, more } }: { timer: Timer }) {
  return (
    <Menu
      position="bottom-end"
      clickOutsideEvents={["mousedown", "touchstart"]}
      returnFocus={false}
      onClose={() => document.getElementById("page")?.focus({ preventScroll: true })}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" size={44} aria-label="Bell, count-in and more">
          <IconAdjustmentsHorizontal size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {shown.plannedSeconds !== null && (
          <Menu.Item className={styles.choice} onClick={more}>
            One more minute
          </Menu.Item>
        )}
        <Menu.Label>Bell and ticks</Menu.Label>
        <Menu.RadioGroup value={choices.hasBell ? ON : OFF} onChange={(value) => choices.setBell(value === ON)}>
          {[ON, OFF].map((value) => (
            <Menu.RadioItem key={value} value={value} className={styles.choice} closeMenuOnClick>
              {value}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>Count-in</Menu.Label>
        <Menu.RadioGroup value={String(choices.countIn)} onChange={(value) => choices.setCountIn(Number(value))}>
          {COUNT_INS.map((seconds) => (
            <Menu.RadioItem key={seconds} value={String(seconds)} className={styles.choice} closeMenuOnClick>
              {seconds === 0 ? "None" : `${seconds} seconds`}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
