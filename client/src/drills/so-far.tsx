/** The runs of a set-up over time, as bars from zero or as a table. */

import { ActionIcon } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import type { Measure, Run } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { disciplineLook } from "@/disciplines";
import type { DisciplineKey } from "@/disciplines/contract";
import { type Bar, barsOf, sayMeasured } from "@/drills/result-model";
import { formatDate, todayOf } from "@/lib/time";
import styles from "./so-far.module.css";

export type SoFarProps = {
  runs: readonly Run[];
  measure: Measure;
  /** The session that is looked at. */
  id: string;
  discipline: DisciplineKey;
  note: string | null;
};

const [WIDTH, HEIGHT, GAP] = [288, 84, 6];

export function SoFar({ runs, measure, id, discipline, note }: SoFarProps) {
  const [isTable, setTable] = useState(false);
  const bars = barsOf(runs, measure.key, id);
  if (bars.length === 0) return null;
  const Icon = isTable ? IconChartBar : IconTable;
  return (
    <Card
      title="This set-up so far"
      sub={measure.label}
      actions={
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          onClick={() => setTable(!isTable)}
          aria-label={isTable ? "As bars" : "As a table"}
        >
          <Icon size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      }
    >
      {isTable ? (
        <Table bars={bars} measure={measure} />
      ) : (
        <Bars bars={bars} measure={measure} discipline={discipline} />
      )}
      {note && <p className={styles.note}>{note}</p>}
    </Card>
  );
}

type PartProps = { bars: readonly Bar[]; measure: Measure };

function Bars({ bars, measure, discipline }: PartProps & { discipline: DisciplineKey }) {
  const today = todayOf(useMe());
  const { color } = disciplineLook(discipline);
  const step = (WIDTH + GAP) / Math.max(bars.length, 6);
  const say = ({ date, value }: Bar) => `${formatDate(date, today)}: ${sayMeasured(value, measure)}`;
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
        className={styles.bars}
        role="img"
        aria-label={`${measure.label}: ${bars.map(say).join("; ")}`}
      >
        {bars.map((bar, place) => (
          <g key={bar.id} transform={`translate(${place * step} 0)`}>
            <title>{say(bar)}</title>
            <rect
              y={16 + HEIGHT * (1 - bar.share)}
              width={step - GAP}
              height={Math.max(1, HEIGHT * bar.share)}
              rx="2"
              fill={color}
              fillOpacity={bar.isThis ? 1 : 0.45}
            />
            {(bar.isThis || place === 0) && (
              <text x={(step - GAP) / 2} y={11 + HEIGHT * (1 - bar.share)} textAnchor="middle">
                {sayMeasured(bar.value, measure)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p className={styles.ends}>
        <span>{first && first !== last ? formatDate(first.date, today) : ""}</span>
        <span>{last && (last.date === today ? "today" : formatDate(last.date, today))}</span>
      </p>
    </>
  );
}

function Table({ bars, measure }: PartProps) {
  const today = todayOf(useMe());
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">{measure.label}</th>
        </tr>
      </thead>
      <tbody>
        {bars.toReversed().map((bar) => (
          <tr key={bar.id}>
            <td>{formatDate(bar.date, today)}</td>
            <td>{sayMeasured(bar.value, measure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
