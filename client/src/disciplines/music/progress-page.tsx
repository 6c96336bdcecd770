/** How each chord and each change goes over the runs so far, the slowest first; one of them over time. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { progressQuery } from "@/api/queries";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Segmented } from "@/components/ui/segmented";
import { StillRows } from "@/components/ui/still-rows";
import { saySeconds } from "@/disciplines/music/figures";
import { OverTime } from "@/disciplines/music/over-time";
import { type PastRow, readPast } from "@/disciplines/music/past";
import { SignText } from "@/disciplines/music/sign-text";
import { writeKey } from "@/disciplines/music/words";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { plural } from "@/lib/numbers";
import styles from "./tables.module.css";

const KINDS = [
  { value: "chord" as const, label: "Chords and scales" },
  { value: "pair" as const, label: "Changes" },
];

export function ProgressPage() {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { data, error, isPending, refetch } = useQuery(progressQuery("music"));
  const kind = params.get("of") === "changes" ? "pair" : "chord";
  const rows = readPast(data?.rows ?? []).filter((row) => row.kind === kind);
  const chosen = rows.find((row) => row.key === params.get("one")) ?? rows[0];
  const back = () => void navigate("/drills/music");
  useDrillKeys({ Escape: back });
  const set = (of: "chord" | "pair", one: string | null) =>
    setParams({ ...(of === "pair" ? { of: "changes" } : {}), ...(one === null ? {} : { one }) }, { replace: true });
  return (
    <DrillFrame discipline="music" title="Progress of chords and scales" onLeave={back}>
      <div className={styles.page}>
        <div className={styles.row}>
          <Segmented label="Of what" value={kind} options={KINDS} onChange={(of) => set(of, null)} />
          {data && <span className={styles.quiet}>from {plural(data.session_count, "drill")}</span>}
        </div>
        {error && !data && (
          <ErrorPanel title="The progress did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
        )}
        {isPending && <StillRows />}
        {data && !chosen && (
          <Empty title="Nothing drilled yet." detail="Finish one drill, and each chord has its times here." />
        )}
        {chosen && <OverTime row={chosen} />}
        {chosen && <Table rows={rows} chosen={chosen.key} onChoose={(key) => set(kind, key)} />}
      </div>
    </DrillFrame>
  );
}

type TableProps = { rows: readonly PastRow[]; chosen: string; onChoose: (key: string) => void };

function Table({ rows, chosen, onChoose }: TableProps) {
  const slowest = Math.max(...rows.map((row) => row.recentSeconds ?? 0), 0.1);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Mean times, the slowest first">
        <thead>
          <tr>
            <th scope="col">Which</th>
            <th scope="col" className={styles.barCell}>
              <span className={styles.hidden}>Bar</span>
            </th>
            <th scope="col">last five</th>
            <th scope="col">all</th>
            <th scope="col">best</th>
            <th scope="col">right</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-current={row.key === chosen}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.rowButton}
                  aria-pressed={row.key === chosen}
                  onClick={() => onChoose(row.key)}
                >
                  <SignText>{writeKey(row.key)}</SignText>
                </button>
              </th>
              <td className={styles.barCell} aria-hidden>
                <span className={styles.bar}>
                  <i style={{ width: `${(100 * (row.recentSeconds ?? 0)) / slowest}%` }} />
                </span>
              </td>
              <td>{saySeconds(row.recentSeconds)}</td>
              <td className={styles.quiet}>{saySeconds(row.meanSeconds)}</td>
              <td className={styles.quiet}>{saySeconds(row.bestSeconds)}</td>
              <td className={styles.quiet}>
                {row.right} / {row.attempts}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
