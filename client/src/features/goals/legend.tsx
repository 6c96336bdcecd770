/** What the marks of the tree mean, and the choice of what the colour says. */

import { Menu } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { EmberDot } from "@/components/ui/ember-dot";
import { LevelLetter } from "@/components/ui/level-letter";
import { DISCIPLINES } from "@/disciplines";
import { LEVELS } from "@/lib/levels";
import type { TreeView } from "./hooks/use-tree-view";
import { columnWord } from "./model/levels";
import { COLOURS, type Colour, DONE_STEPS } from "./model/paint";
import type { Forest } from "./model/tree";
import { DueMark } from "./nodes/due-mark";
import dots from "./nodes/nodes.module.css";
import styles from "./tree.module.css";

const WARMTH: readonly [number, string][] = [
  [0, "today"],
  [3, "3 d"],
  [7, "week"],
  [14, "2 w"],
  [30, "month"],
  [99, "longer"],
];
const WORDS: Record<Colour, string> = {
  recency: "Practised",
  level: "Level",
  done: "Done",
  discipline: "Discipline",
};

export type LegendProps = { forest: Forest; view: TreeView; isCompact?: boolean };

export function Legend({ forest, view: { colour, setColour }, isCompact = false }: LegendProps) {
  return (
    <div className={styles.legend}>
      <div className={styles.legendGroup}>
        <Menu position="top-start">
          <Menu.Target>
            <button type="button" className={styles.colourButton} aria-label={`Colour: ${WORDS[colour]}. Change it`}>
              {WORDS[colour]}
              <IconSelector size={13} stroke={1.6} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Colour says</Menu.Label>
            <Menu.RadioGroup
              value={colour}
              onChange={(value) => setColour(COLOURS.find((one) => one === value) ?? "recency")}
            >
              {COLOURS.map((one) => (
                <Menu.RadioItem key={one} value={one} closeMenuOnClick>
                  {WORDS[one]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
        <Marks colour={colour} forest={forest} />
      </div>
      <div className={styles.legendGroup} aria-hidden>
        <span>
          <DueMark due="soon" />
          due in 14 days
        </span>
        <span>
          <DueMark due="overdue" />
          was due
        </span>
      </div>
      {!isCompact && (
        <div className={styles.legendGroup} aria-hidden>
          <span>
            <b>Dot</b> time in all
          </span>
          <span>
            <b>Branch</b> time that flows up
          </span>
        </div>
      )}
    </div>
  );
}

function Marks({ colour, forest }: { colour: Colour; forest: Forest }) {
  if (colour === "recency") {
    return WARMTH.map(([days, word]) => (
      <span key={word} aria-hidden>
        <EmberDot days={days} />
        {word}
      </span>
    ));
  }
  if (colour === "level") {
    const ranks = new Set([...forest.goals.values()].map((goal) => goal.rank));
    return LEVELS.filter((level) => ranks.has(level.rank)).map((level) => (
      <span key={level.type} aria-hidden>
        <LevelLetter type={level.type} size={16} />
        {columnWord(level.word)}
      </span>
    ));
  }
  if (colour === "discipline") {
    const present = DISCIPLINES.filter(({ key }) =>
      forest.roots.some((root) => root.rollup.secondsByDiscipline.has(key)),
    );
    return present.map(({ key, label }) => (
      <span key={key} aria-hidden>
        <DisciplineIcon discipline={key} size={15} decorative />
        {label}
      </span>
    ));
  }
  const steps = [...DONE_STEPS, { fill: "var(--ok)", word: "done" }];
  return [{ fill: undefined, word: "not begun" }, ...steps].map(({ fill, word }) => (
    <span key={word} aria-hidden>
      <i
        className={dots.dot}
        data-hollow={fill === undefined}
        style={{ width: 11, height: 11, "--fill": fill, "--rim": "var(--line-strong)" }}
      />
      {word}
    </span>
  ));
}
