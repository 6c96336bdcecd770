/** The mood of the last evenings, before and after, with its table for those who hear it. */

import { useQuery } from "@tanstack/react-query";
import { runsQuery } from "@/api/queries";
import { type Mood, medianChange, moodsOf } from "@/disciplines/story/moods";
import styles from "./story.module.css";

const [STEP, TOP, HEIGHT] = [24, 12, 120];
const placeOf = (mood: number) => TOP + ((5 - mood) / 10) * (HEIGHT - 2 * TOP);

export function MoodChart() {
  const { data } = useQuery(runsQuery("story", { limit: 12, details: true }));
  const moods = moodsOf(data?.items ?? []);
  if (moods.length === 0) return null;
  return (
    <section className={styles.card} aria-label="Mood on story evenings">
      <h3>
        Mood on story evenings <small>before, after</small>
      </h3>
      <svg viewBox={`0 0 ${moods.length * STEP + STEP} ${HEIGHT}`} className={styles.chart} aria-hidden="true">
        <line x1="0" x2={moods.length * STEP + STEP} y1={placeOf(0)} y2={placeOf(0)} />
        {moods.map((mood, index) => (
          <Evening key={mood.id} mood={mood} x={(index + 1) * STEP} />
        ))}
      </svg>
      <p className={styles.moodSaid}>{medianChange(moods)}</p>
      <table className="visually-hidden">
        <tbody>
          {moods.map(({ id, date, before, after }) => (
            <tr key={id}>
              <th scope="row">{date}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Evening({ mood: { before, after }, x }: { mood: Mood; x: number }) {
  return (
    <g>
      <path d={`M${x} ${placeOf(before)}V${placeOf(after)}`} />
      <circle cx={x} cy={placeOf(before)} r="4" data-before />
      <circle cx={x} cy={placeOf(after)} r="4" />
    </g>
  );
}
