/** Both sides in one mark, the present one strong: "right — left". */

import { hasOtherSide, type Pose } from "@/disciplines/yoga/poses";
import styles from "./yoga.module.css";

export type SideMarkProps = { pose: Pose; poses: readonly Pose[] };

export function SideMark({ pose, poses }: SideMarkProps) {
  const { side } = pose;
  if (side === null) return null;
  if (side === "both") return <span className={styles.sides}>both sides</span>;
  if (!hasOtherSide(poses, pose)) {
    return (
      <span className={styles.sides}>
        <b>{side}</b>
      </span>
    );
  }
  return (
    <span className={styles.sides}>
      <span className="visually-hidden">{side} side</span>
      {(["right", "left"] as const).map((one, index) => (
        <span key={one} aria-hidden className={styles.sidePart}>
          {index > 0 && <i />}
          {one === side ? <b>{one}</b> : one}
        </span>
      ))}
    </span>
  );
}
