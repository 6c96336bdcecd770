/** Beside the log: what the session came to, sends by grade, projects, and the hardest of each style. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { addDays, todayOf } from "@/lib/time";
import { pyramidQuery } from "../climbing-queries";
import { systemFor } from "../model/grades";
import type { Scale } from "../types";
import { Figures, type FiguresProps } from "./figures";
import { HardestList } from "./hardest-list";
import { Projects } from "./projects";
import { Pyramid } from "./pyramid";
import styles from "./side.module.css";

const DAYS = 90;
const NONE: readonly never[] = [];

export function SidePanel({ scale, ...figures }: FiguresProps & { scale: Scale }) {
  const me = useMe();
  const system = systemFor(scale, me.grade_systems);
  const { data: steps = NONE } = useQuery(pyramidQuery(system, addDays(todayOf(me), 1 - DAYS)));
  return (
    <>
      <Figures {...figures} />
      <Pyramid sub={`${DAYS} days`} steps={steps} empty="Sends of these 90 days stand here." />
      <Projects />
      <HardestList scale={scale} />
      <nav className={styles.ways} aria-label="More of climbing">
        <Link to="/drills/climbing/routes">Routes</Link>
        <Link to="/drills/climbing/competitions">Competitions</Link>
      </nav>
    </>
  );
}
