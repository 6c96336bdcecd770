/** The weekly budget: minutes asked for, this week's share of them, and what the goals below ask for. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { goalQuery } from "@/api/queries";
import { formatDuration, parseDuration } from "@/lib/time";
import { patchGoal } from "../goal-writes";
import { sayBudget } from "../model/target-words";
import type { GoalNode } from "../model/tree";
import { BudgetField } from "./budget-field";
import { BudgetLine } from "./budget-line";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";
import { useInPlace } from "./use-in-place";

const FIELD = "field";
const MOST_MINUTES = 7 * 24 * 60;

export type PanelBudgetProps = { goal: GoalNode };

export function PanelBudget({ goal }: PanelBudgetProps) {
  const client = useQueryClient();
  const { data } = useQuery(goalQuery(goal.id));
  const { openId, open, close, isBack } = useInPlace();
  const isOpen = openId === FIELD;
  const { weekSeconds, belowBudgetMinutes: below } = goal.rollup;
  if (goal.rank > 4) return null;
  const own = data?.weekly_minutes ?? null;
  const minutes = own ?? below;
  const save = (typed: string) => {
    close();
    const said = parseDuration(typed);
    const wanted = typed.trim() === "" ? null : said === null ? own : Math.min(MOST_MINUTES, Math.round(said / 60));
    if (wanted !== own) void patchGoal(client, goal.id, { weekly_minutes: wanted === 0 ? null : wanted });
  };
  return (
    <PanelSection
      title="Weekly budget"
      isEmpty={minutes === null && !isOpen}
      aside={minutes !== null && sayBudget(weekSeconds, minutes)}
    >
      {isOpen ? (
        <BudgetField minutes={own} onSave={save} />
      ) : (
        <BudgetLine
          weekSeconds={weekSeconds}
          minutes={own}
          isDisabled={!data}
          takesFocus={isBack(FIELD)}
          onPress={() => open(FIELD)}
        />
      )}
      {below !== null && (
        <p className={styles.none}>
          The goals below ask for {formatDuration(below * 60)}
          {own === null ? " a week." : ` of its ${formatDuration(own * 60)}.`}
        </p>
      )}
    </PanelSection>
  );
}
