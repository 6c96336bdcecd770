/** The head of the results, and their figures. */

import { useQuery } from "@tanstack/react-query";
import { treeQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import type { DisciplineKey } from "@/disciplines/contract";
import type { ResultFigure } from "@/drills/result-model";
import { formatTime } from "@/lib/time";
import styles from "./results-page.module.css";

export function ResultHead({ discipline, session }: { discipline: DisciplineKey; session: Session }) {
  const me = useMe();
  const { data } = useQuery(treeQuery);
  const { name, parent_id, parent_name, session_start: start, session_end: end } = session;
  const goal = data?.nodes.find(({ id }) => id === parent_id)?.name ?? parent_name;
  const times = start && end ? `${formatTime(start, me)} to ${formatTime(end, me)}` : null;
  return (
    <div className={styles.head}>
      <DisciplineIcon discipline={discipline} boxed decorative />
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.saved}>
        {[parent_id && goal ? `Saved under ${goal}` : "Saved", times].filter((one) => one).join(" · ")}
      </p>
    </div>
  );
}

export function ResultFigures({ figures }: { figures: readonly ResultFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.compared}>{said ?? "the first one"}</dd>
        </div>
      ))}
    </dl>
  );
}
