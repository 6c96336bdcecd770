/** What was drawn, image by image: the one that was left is dashed, the kept ones have their mark. A press shows one large. */

import { Button, UnstyledButton } from "@mantine/core";
import { IconPin } from "@tabler/icons-react";
import { useState } from "react";
import type { Details } from "@/disciplines/contract";
import { type ImageResult, readResults } from "@/disciplines/drawing/run-model";
import { subjectOf } from "@/disciplines/drawing/run-words";
import { type DrawingSetup, readSetup } from "@/disciplines/drawing/setup-model";
import { SheetImage } from "@/disciplines/drawing/sheet-image";
import { SubjectThumb } from "@/disciplines/drawing/subject-thumb";
import { useDrawAgain } from "@/disciplines/drawing/use-draw-again";
import { formatClock } from "@/lib/time";
import styles from "./contact-sheet.module.css";

export type ContactSheetProps = {
  details: Details;
  /** The goal that drawing them again counts for. */
  goalId: string | null;
};

/** So many are drawn at once; the rest on a tap. */
const MOST_SHOWN = 60;

export function ContactSheet({ details, goalId }: ContactSheetProps) {
  const [isWhole, setWhole] = useState(false);
  const [large, setLarge] = useState<number | null>(null);
  const drawAgain = useDrawAgain(details, goalId);
  const kind = readSetup(details);
  const results = readResults(details);
  if (results.length === 0) return <p className={styles.none}>Nothing was drawn.</p>;
  const shown = isWhole ? results : results.slice(0, MOST_SHOWN);
  const kept = [...results.keys()].filter((place) => results[place]?.is_kept);
  return (
    <>
      <ol className={styles.sheet}>
        {shown.map((result, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place
          <li key={place} aria-label={sayResult(result, place)}>
            <Thumb {...{ result, place, kind }} onShow={() => setLarge(place)} />
          </li>
        ))}
      </ol>
      {shown.length < results.length && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {results.length - shown.length} more
        </button>
      )}
      {kept.length > 0 && (
        <Button variant="default" size="xs" className={styles.again} onClick={() => drawAgain(kept)}>
          {kept.length === 1 ? "Draw the kept one again" : `Draw the ${kept.length} kept ones again`}
        </Button>
      )}
      {large !== null && (
        <SheetImage
          {...{ results, kind }}
          place={large}
          onShow={setLarge}
          onAgain={() => drawAgain([large])}
          onClose={() => setLarge(null)}
        />
      )}
    </>
  );
}

type ThumbProps = { result: ImageResult; place: number; kind: DrawingSetup; onShow: () => void };

function Thumb({ result, place, kind, onShow }: ThumbProps) {
  const subject = subjectOf(result);
  return (
    <>
      <UnstyledButton
        className={styles.box}
        data-left={!result.is_done}
        disabled={subject === null}
        aria-label={`Show image ${place + 1}`}
        onClick={onShow}
      >
        <SubjectThumb subject={subject} kind={kind} />
        {result.is_kept && <IconPin size={14} stroke={1.6} aria-hidden className={styles.kept} />}
      </UnstyledButton>
      <span className={styles.facts} aria-hidden>
        <span>{place + 1}</span>
        <span data-left={!result.is_done}>{formatClock(result.seconds)}</span>
      </span>
    </>
  );
}

/** "Image 3, 1:48, left, kept" */
function sayResult({ seconds, is_done, is_kept }: ImageResult, place: number): string {
  const said = [`Image ${place + 1}`, formatClock(seconds), is_done ? null : "left", is_kept ? "kept" : null];
  return said.filter((one) => one !== null).join(", ");
}
