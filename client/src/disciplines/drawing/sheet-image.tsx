/** One image of the contact sheet, large: what it was, the ones beside it, and drawing it again. */

import { ActionIcon, Button, Modal } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconPencil } from "@tabler/icons-react";
import type { ImageResult } from "@/disciplines/drawing/run-model";
import { saySeed, saySubject, subjectOf } from "@/disciplines/drawing/run-words";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import { SubjectView } from "@/disciplines/drawing/subject-view";
import { formatClock } from "@/lib/time";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./contact-sheet.module.css";

export type SheetImageProps = {
  results: readonly ImageResult[];
  place: number;
  kind: DrawingSetup;
  onShow: (place: number) => void;
  onAgain: () => void;
  onClose: () => void;
};

export function SheetImage({ results, place, kind, onShow, onAgain, onClose }: SheetImageProps) {
  const isPhone = useIsPhone();
  const result = results[place];
  const subject = result ? subjectOf(result) : null;
  if (!result || subject === null) return null;
  const move = (by: number) => results[place + by] && onShow(place + by);
  const icon = { size: 18, stroke: 1.6, "aria-hidden": true };
  return (
    <Modal
      opened
      onClose={onClose}
      title={saySubject(subject, kind)}
      size={560}
      fullScreen={isPhone}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": "Close", size: "lg" }}
      onKeyDown={({ key }) => (key === "ArrowRight" ? move(1) : key === "ArrowLeft" ? move(-1) : undefined)}
    >
      <div className={styles.large}>
        <SubjectView key={place} subject={subject} setup={kind} turn={result.turn} />
      </div>
      <div className={styles.largeFoot}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label="Image before"
          disabled={place === 0}
          onClick={() => move(-1)}
        >
          <IconArrowLeft {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={44}
          aria-label="Image after"
          disabled={place + 1 >= results.length}
          onClick={() => move(1)}
        >
          <IconArrowRight {...icon} />
        </ActionIcon>
        <p>
          image {place + 1} · {formatClock(result.seconds)}
          {typeof subject === "number" && ` · seed ${saySeed(subject)}`}
        </p>
        <Button size="md" leftSection={<IconPencil {...icon} />} onClick={onAgain}>
          Draw it again
        </Button>
      </div>
    </Modal>
  );
}
