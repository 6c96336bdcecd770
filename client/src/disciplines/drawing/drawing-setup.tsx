/** Setting up what is drawn. */

import { Checkbox } from "@mantine/core";
import { KindFields } from "@/disciplines/drawing/kind-fields";
import { LadderField } from "@/disciplines/drawing/ladder-field";
import { OnlyThese } from "@/disciplines/drawing/only-these";
import { withTags } from "@/disciplines/drawing/pictures-model";
import { nameSetup, readSetup, setupSeconds, typeOfSetup } from "@/disciplines/drawing/setup-model";
import { SetupPreview } from "@/disciplines/drawing/setup-preview";
import { SourceField } from "@/disciplines/drawing/source-field";
import { useKeptFolder } from "@/disciplines/drawing/use-kept-folder";
import { FilesUnder } from "@/drills/files-under";
import { SetupPage } from "@/drills/setup-page";
import type { DrillRun } from "@/drills/use-drill-run";
import { useSetup } from "@/drills/use-setup";

export type DrawingSetupProps = { run: DrillRun; seed: number; onAnother: () => void };

export function DrawingSetup({ run, seed, onAnother }: DrawingSetupProps) {
  const setup = useSetup("drawing", readSetup);
  const { value, change } = setup;
  const isPictures = value.source === "pictures";
  const kept = useKeptFolder(isPictures);
  const pictures = kept.folder?.pictures ?? [];
  const isAgain = value.subjects.length > 0;
  const found = isAgain
    ? pictures.filter(({ name }) => value.subjects.includes(name)).length
    : withTags(pictures, value.tags).length;
  return (
    <SetupPage
      discipline="drawing"
      heading="Timed figures"
      run={run}
      setup={setup}
      describe={(chosen) => ({
        name: nameSetup(chosen),
        sessionType: typeOfSetup(chosen),
        seconds: setupSeconds(chosen),
      })}
      canStart={!isPictures || found > 0}
      whyNot={sayWhyNot(kept.folder?.name ?? null, isAgain)}
      preview={
        <SetupPreview
          setup={value}
          {...{ seed, onAnother }}
          onOwn={() => change({ source: "pictures", folder: kept.folder?.name ?? null, tags: [], subjects: [] })}
        />
      }
    >
      <LadderField value={value} onChange={change} />
      {isAgain ? (
        <>
          <OnlyThese value={value} onOthers={() => change({ subjects: [] })} />
          <FilesUnder setup={setup} />
        </>
      ) : (
        <KindFields value={value} onChange={change}>
          <FilesUnder setup={setup} />
        </KindFields>
      )}
      {(isPictures || !isAgain) && <SourceField value={value} kept={kept} onChange={change} />}
      {!isPictures && !isAgain && (
        <Checkbox
          label="Always new"
          description="off: figures come out of a pool, without what you drew in the last 30 days"
          checked={value.always_generate_new}
          onChange={(event) => change({ always_generate_new: event.currentTarget.checked })}
        />
      )}
    </SetupPage>
  );
}

function sayWhyNot(folder: string | null, isAgain: boolean): string {
  if (folder === null) return "Choose the folder of your pictures first.";
  return isAgain ? `They are not in “${folder}”.` : "No picture has these tags.";
}
