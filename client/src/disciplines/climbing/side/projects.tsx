/** Projects: routes that were tried and are not sent, with a mark for each day they took. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { plural } from "@/lib/numbers";
import { projectsQuery } from "../climbing-queries";
import { sayTries } from "../model/styles";
import { GradeMark } from "../today/grade-mark";
import type { Project } from "../types";
import styles from "./side.module.css";

const MOST_SHOWN = 5;
const MOST_MARKS = 8;
const NONE: readonly Project[] = [];

export function Projects() {
  const { data } = useQuery(projectsQuery);
  const open = data?.open ?? NONE;
  return (
    <section className={styles.part} aria-label="Projects">
      <div className={styles.head}>
        <h2>Projects</h2>
        <span className={styles.end}>days tried</span>
      </div>
      {open.length === 0 && <p className={styles.dim}>A route that you tried and did not send yet stands here.</p>}
      <ul className={styles.list}>
        {open.slice(0, MOST_SHOWN).map((project) => (
          <li key={project.route_id}>
            <Link to={`/drills/climbing/routes/${project.route_id}`}>
              <GradeMark row={project} />
              <span className={styles.words}>
                <b>{project.name}</b>
                <small>{sayProject(project)}</small>
              </span>
              <span className={styles.days} aria-hidden>
                {Array.from({ length: Math.min(MOST_MARKS, project.day_count) }, (_, day) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: marks are nothing but their number
                  <i key={day} />
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayProject({ day_count, try_count, last_note }: Project): string {
  const said = `${plural(day_count, "day")}, ${sayTries(try_count)}`;
  return last_note ? `${said} · ${last_note}` : said;
}
