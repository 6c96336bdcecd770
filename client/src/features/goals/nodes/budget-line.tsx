/** This week against the week's budget: a thin line, with a notch where the budget ends when it is passed. */

import type { GoalNode } from "../model/tree";
import { sayBudget } from "../model/words";
import styles from "./nodes.module.css";

export function BudgetLine({ goal: { rollup } }: { goal: GoalNode }) {
  const budget = (rollup.budgetMinutes ?? 0) * 60;
  const said = sayBudget(rollup.weekSeconds, budget);
  const isOver = rollup.weekSeconds > budget;
  // Past the budget the line is all of the week, and the notch stands where the budget was.
  const filled = isOver ? 1 : rollup.weekSeconds / budget;
  return (
    <div className={styles.budget} title={said}>
      <i style={{ width: `${filled * 100}%` }} />
      {isOver && <b style={{ left: `${(budget / rollup.weekSeconds) * 100}%` }} />}
      <span className="visually-hidden">{said}</span>
    </div>
  );
}
