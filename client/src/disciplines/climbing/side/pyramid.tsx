/** Sends by grade: first tries in the full hue, later ones pale; as bars, or as a table. */

import { ActionIcon } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { plural } from "@/lib/numbers";
import { type Step, sayPyramid } from "../model/pyramid";
import { sayTries } from "../model/styles";
import styles from "./side.module.css";

export type PyramidProps = { title?: string; sub: string; steps: readonly Step[]; empty: string };

export function Pyramid({ title = "Sends by grade", sub, steps, empty }: PyramidProps) {
  const [isTable, setTable] = useState(false);
  const Icon = isTable ? IconChartBar : IconTable;
  const said = sayPyramid(steps);
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span>{sub}</span>
        {steps.length > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => setTable(!isTable)}
            aria-label={isTable ? "Bars" : "Table"}
            aria-pressed={isTable}
          >
            <Icon size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {steps.length === 0 ? (
        <p className={styles.dim}>{empty}</p>
      ) : isTable ? (
        <Table steps={steps} />
      ) : (
        <Bars steps={steps} />
      )}
      {said && !isTable && <p className={styles.dim}>{said}</p>}
    </section>
  );
}

function sayStep({ first_try_count: first, after_tries_count: after, attempt_tries: unsent }: Step): string {
  const tries = unsent > 0 ? `, ${sayTries(unsent)} without a send` : "";
  return `${plural(first, "send")} by the first try, ${after} after tries${tries}`;
}

function Bars({ steps }: { steps: readonly Step[] }) {
  const most = Math.max(1, ...steps.map((step) => step.send_count));
  const width = (count: number) => ({ width: `${(count / most) * 84}%` });
  return (
    <>
      <ul className={styles.bars}>
        {steps.map((step) => (
          <li key={step.grade} title={sayStep(step)}>
            <b>{step.grade}</b>
            <span className={styles.bar}>
              {step.first_try_count > 0 && <i style={width(step.first_try_count)} />}
              {step.after_tries_count > 0 && <s style={width(step.after_tries_count)} />}
              <small data-none={step.send_count === 0}>
                {step.send_count > 0 ? step.send_count : `${sayTries(step.attempt_tries)}, no send yet`}
              </small>
            </span>
            <span className="visually-hidden">{sayStep(step)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.legend} aria-hidden>
        <i /> first try <s /> after tries
      </p>
    </>
  );
}

function Table({ steps }: { steps: readonly Step[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {["Grade", "First try", "After", "Unsent tries"].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.grade}>
            <th scope="row">{step.grade}</th>
            <td>{step.first_try_count}</td>
            <td>{step.after_tries_count}</td>
            <td>{step.attempt_tries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
