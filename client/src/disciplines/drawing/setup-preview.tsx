/** The real thing beside the set-up: a figure of this kind by its seed, or what the folder holds. */

import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useFolder } from "@/disciplines/drawing/picture-store";
import { withTags } from "@/disciplines/drawing/pictures-model";
import { saySeed } from "@/disciplines/drawing/run-words";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import { SubjectView } from "@/disciplines/drawing/subject-view";
import { hasGraphics } from "@/figure/graphics";
import styles from "./run.module.css";

export type SetupPreviewProps = { setup: DrawingSetup; seed: number; onAnother: () => void; onOwn: () => void };

export function SetupPreview({ setup, seed, onAnother, onOwn }: SetupPreviewProps) {
  const folder = useFolder();
  const pictures = withTags(folder?.pictures ?? [], setup.tags);
  const isPictures = setup.source === "pictures";
  const again = setup.subjects[seed % Math.max(1, setup.subjects.length)];
  const subject = again ?? (isPictures ? (pictures[seed % Math.max(1, pictures.length)]?.name ?? null) : seed);
  if (typeof subject === "number" && !hasGraphics()) return <NoFigures onOwn={onOwn} />;
  return (
    <>
      <div className={styles.preview}>
        {subject === null ? (
          <p className={styles.quiet}>Your pictures are seen here once their folder is chosen.</p>
        ) : (
          <SubjectView subject={subject} setup={setup} />
        )}
      </div>
      <div className={styles.previewFoot}>
        <span>{typeof subject === "number" ? `seed ${saySeed(subject)}` : subject}</span>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<IconRefresh size={15} stroke={1.6} aria-hidden />}
          onClick={onAnother}
        >
          Another
        </Button>
      </div>
    </>
  );
}

function NoFigures({ onOwn }: { onOwn: () => void }) {
  return (
    <div className={styles.gate}>
      <p>
        This browser cannot draw in three dimensions (WebGL is missing or switched off), so generated figures cannot be
        shown. Your own pictures can.
      </p>
      <Button variant="default" size="sm" onClick={onOwn}>
        Draw own pictures
      </Button>
    </div>
  );
}
