/** Whether what is logged counts for a competition: kept for the day, with the competition that was chosen. */

import { Menu, Switch } from "@mantine/core";
import { IconCheck, IconPlus, IconTrophy } from "@tabler/icons-react";
import { useState } from "react";
import { NewCompetition } from "../competitions/new-competition";
import styles from "./log.module.css";
import type { Log } from "./use-log";

const MOST_OFFERED = 8;

export function CompetitionSwitch({ log }: { log: Log }) {
  const [isChoosing, setChoosing] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const { competition, competitions, isCounting } = log;
  const toggle = (isOn: boolean) => {
    if (competition) log.setCompetition(competition.id, isOn);
    else if (competitions.length > 0) setChoosing(true);
    else setMaking(true);
  };
  return (
    <div className={styles.counting}>
      <Menu opened={isChoosing} onChange={setChoosing} position="bottom-end">
        <Menu.Target>
          <button type="button" className={styles.competition} aria-label={`${nameOf(log)}. Choose a competition`}>
            <IconTrophy size={15} stroke={1.6} aria-hidden />
            <span>{nameOf(log)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {competitions.slice(0, MOST_OFFERED).map(({ id, name }) => (
            <Menu.Item
              key={id}
              onClick={() => log.setCompetition(id, true)}
              rightSection={id === competition?.id ? <IconCheck size={15} aria-label="now" /> : null}
            >
              {name}
            </Menu.Item>
          ))}
          {competitions.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />} onClick={() => setMaking(true)}>
            New competition
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Switch
        checked={isCounting && competition !== null}
        onChange={(event) => toggle(event.currentTarget.checked)}
        aria-label={`Counts for ${competition?.name ?? "a competition"}`}
        size="sm"
      />
      {isMaking && <NewCompetition onClose={() => setMaking(false)} onMade={(id) => log.setCompetition(id, true)} />}
    </div>
  );
}

const nameOf = ({ competition }: Log) => competition?.name ?? "Competition";
