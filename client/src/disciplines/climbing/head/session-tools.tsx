/** What a session is: its type with an own label, at the gym or not, and its time of day; and its pause. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconAdjustmentsHorizontal,
  IconCheck,
  IconChevronDown,
  IconPlayerPause,
  IconPlayerPlay,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { disciplinesQuery } from "@/api/queries";
import { TIME_SLOTS } from "@/lib/time-slots";
import { useIsPhone } from "@/lib/use-phone";
import type { SessionEditor } from "@/practice/session-editor";
import * as edits from "@/practice/session-edits";
import { isPaused } from "@/practice/timers";
import type { Sitting } from "../sitting";
import { OwnLabel } from "./own-label";
import { useSessionChoices } from "./use-session-choices";

export function SessionTools({ sitting }: { sitting: Sitting }) {
  const isPhone = useIsPhone();
  const { data } = useQuery(disciplinesQuery);
  const [isNaming, setNaming] = useState(false);
  const types = data?.find(({ key }) => key === "climbing")?.session_types ?? [];
  const choices = useSessionChoices(sitting, types, () => setNaming(true));
  const mark = (isChosen: boolean) => (isChosen ? <IconCheck size={15} aria-label="now" /> : null);
  const { editor, session } = sitting;
  return (
    <>
      {session && editor && !sitting.isPast && <PauseButton editor={editor} isPaused={isPaused(session.attributes)} />}
      <Menu position="bottom-end">
        <Menu.Target>
          {isPhone ? (
            <ActionIcon variant="subtle" color="gray" size={44} aria-label="Type, place and time of day">
              <IconAdjustmentsHorizontal size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          ) : (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
            >
              {session ? "Type and place" : "Type"}
            </Button>
          )}
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: "auto" }}>
          <Menu.Label>Type</Menu.Label>
          {types.map(({ key, label }) => (
            <Menu.Item key={key} rightSection={mark(key === choices.type)} onClick={() => choices.setType(key)}>
              {label}
            </Menu.Item>
          ))}
          {session && (
            <>
              <Menu.Label>Where</Menu.Label>
              {[
                { value: true, label: "At the gym" },
                { value: false, label: "Outside" },
              ].map(({ value, label }) => (
                <Menu.Item
                  key={label}
                  rightSection={mark(choices.isAtGym === value)}
                  onClick={() => choices.setAtGym(choices.isAtGym === value ? null : value)}
                >
                  {label}
                </Menu.Item>
              ))}
              <Menu.Label>Time of day, for all climbs in it</Menu.Label>
              {TIME_SLOTS.map(({ key, label }) => (
                <Menu.Item
                  key={key}
                  rightSection={mark(key === session.time_slot)}
                  onClick={() => choices.setSlot(key)}
                >
                  {label}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <OwnLabel
          label={choices.label}
          onClose={() => setNaming(false)}
          onDone={(label) => choices.setType("CUSTOM", label)}
        />
      )}
    </>
  );
}

function PauseButton({ editor, isPaused: isStill }: { editor: SessionEditor; isPaused: boolean }) {
  const Icon = isStill ? IconPlayerPlay : IconPlayerPause;
  const label = isStill ? "Go on" : "Pause";
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={label}
      title={`${label} (space)`}
      onClick={() => void edits.togglePause(editor)}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
