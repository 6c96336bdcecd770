/** The hardest of each style, of one scale. */

import { useQuery } from "@tanstack/react-query";
import { useMe } from "@/api/use-me";
import { formatDate, todayOf } from "@/lib/time";
import { hardestQuery } from "../climbing-queries";
import { StyleIcon } from "../log/style-icon";
import { STYLES } from "../model/styles";
import { GradeMark } from "../today/grade-mark";
import type { Hardest, Scale } from "../types";
import styles from "./side.module.css";

const NONE: readonly Hardest[] = [];

export function HardestList({ scale }: { scale: Scale }) {
  const me = useMe();
  const { data = NONE } = useQuery(hardestQuery);
  const rows = STYLES.flatMap(({ key, label }) => {
    const row = data.find((one) => one.style === key && one.scale === scale);
    return row ? [{ row, label }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className={styles.part} aria-label="Hardest per style">
      <div className={styles.head}>
        <h2>Hardest</h2>
        <span>{scale === "boulder" ? "boulders" : "ropes"}</span>
      </div>
      <ul className={styles.list}>
        {rows.map(({ row, label }) => (
          <li key={row.style}>
            <span className={styles.line}>
              <GradeMark row={row} />
              <span className={styles.words}>
                <b>
                  <StyleIcon style={row.style} size={13} /> {label}
                </b>
                <small>
                  {[row.route_name, row.session_date && formatDate(row.session_date, todayOf(me))]
                    .filter(Boolean)
                    .join(" · ")}
                </small>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
