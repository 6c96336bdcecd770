/** The mood before and after, on one line: a small thumb and a large one. */

import { sayMood } from "@/disciplines/story/reading-model";
import { useFeedback } from "@/disciplines/story/use-feedback";
import styles from "./story.module.css";

const share = (mood: number) => (mood + 5) * 10;

export function MoodField() {
  const { moods, setMoods } = useFeedback();
  const { before, after } = moods;
  const isSaid = before !== null && after !== null;
  const [from, to] = [before ?? 0, after ?? 0];
  const thumb = { type: "range", min: -5, max: 5, step: 1 } as const;
  return (
    <div>
      <div className={styles.moods}>
        <span aria-hidden>−5</span>
        <div className={styles.moodLine}>
          <i style={{ left: `${share(Math.min(from, to))}%`, width: `${Math.abs(to - from) * 10}%` }} aria-hidden />
          <input
            {...thumb}
            aria-label="Mood before"
            data-small
            value={from}
            onChange={(event) => setMoods(Number(event.currentTarget.value), to)}
          />
          <input
            {...thumb}
            aria-label="Mood after"
            value={to}
            onChange={(event) => setMoods(from, Number(event.currentTarget.value))}
          />
        </div>
        <span aria-hidden>+5</span>
      </div>
      <small className={styles.moodSaid}>
        {isSaid ? sayMood(before, after) : "Not said: the small mark is before, the large one after."}
      </small>
    </div>
  );
}
