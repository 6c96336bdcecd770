/** In a run whose own pictures are not open: after a reload a page may not read a folder by itself. */

import { useEffect, useRef } from "react";
import { ChooseFolder } from "@/disciplines/drawing/choose-folder";
import { type PictureFolder, withTags } from "@/disciplines/drawing/pictures-model";
import { repeated, shuffled } from "@/disciplines/drawing/pool";
import { type DrawingSetup, imageCount, type Subject } from "@/disciplines/drawing/setup-model";
import type { KeptFolder } from "@/disciplines/drawing/use-kept-folder";
import { withRun } from "@/drills/run-facts";
import type { DrillRun } from "@/drills/use-drill-run";
import styles from "./run.module.css";

export type FolderGateProps = { run: DrillRun; setup: DrawingSetup; kept: KeptFolder; subject: Subject | null };

export function FolderGate({ run, setup, kept, subject }: FolderGateProps) {
  const { folder, isLooking } = kept;
  const pause = useRef(run.pause);
  pause.current = run.pause;
  useEffect(() => {
    if (!isLooking) pause.current();
  }, [isLooking]);
  const goOn = ({ pictures }: PictureFolder) => {
    if (pictures.some(({ name }) => name === subject)) run.goOn();
  };
  const tagged = withTags(folder?.pictures ?? [], setup.tags);
  const others = tagged.length > 0 ? tagged : (folder?.pictures ?? []);
  const fill = () => {
    const queue = repeated(shuffled(others.map(({ name }) => name)), imageCount(setup.steps));
    run.change((details) => withRun(details, { queue }), "Other pictures.");
    run.goOn();
  };
  if (isLooking) return null;
  return (
    <div className={styles.gate}>
      <p>
        {folder
          ? `This picture is not in “${folder.name}”.`
          : `The pictures of “${setup.folder ?? "the folder"}” have to be opened again. They never left this device.`}
      </p>
      <div>
        <ChooseFolder kept={kept} onOpen={goOn} />
        {folder && others.length > 0 && (
          <button type="button" className={styles.link} onClick={fill}>
            Go on with the pictures of “{folder.name}”
          </button>
        )}
      </div>
    </div>
  );
}
