/** Setting up a drill: saved set-ups at the left, the choices, what comes at the right, and Start with its length. */

import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import type { TemplateItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { disciplineLook } from "@/disciplines";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { DrillFrame } from "@/drills/drill-frame";
import { useSavedSetups } from "@/drills/saved-setups";
import { SetupList } from "@/drills/setup-list";
import { SoundChoices } from "@/drills/sound-choices";
import { StartButton } from "@/drills/start-button";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import type { SetupState } from "@/drills/use-setup";
import { useWantedSetup } from "@/drills/use-wanted-setup";
import { saySetupTime } from "@/drills/words";
import { useIsOnline } from "@/lib/use-online";
import { rememberDrill } from "@/practice/drill-memory";
import styles from "./setup-page.module.css";

export type SetupWords = {
  /** What a session of it is called when nobody named it. */
  name: string;
  sessionType: string;
  /** How long it takes; null: as long as one likes. */
  seconds: number | null;
};

export type SetupPageProps<T extends Details> = {
  discipline: DisciplineKey;
  heading: string;
  run: Pick<DrillRun, "start">;
  setup: SetupState<T>;
  describe: (value: T) => SetupWords;
  /** The real thing, at the right; left out on the phone. */
  preview?: ReactNode;
  canStart?: boolean;
  /** Why not. */
  whyNot?: string;
  hasCountIn?: boolean;
  hasBell?: boolean;
  /** Instead of the list of saved set-ups; null: none. */
  list?: ReactNode;
  /** The form. */
  children: ReactNode;
};

export function SetupPage<T extends Details>(props: SetupPageProps<T>) {
  const { discipline, heading, run, setup, describe, preview, canStart = true, whyNot, list, children } = props;
  const me = useMe();
  const navigate = useNavigate();
  const setups = useSavedSetups(discipline);
  const { name, sessionType, seconds } = describe(setup.value);
  // One that was archived or deleted in the meantime is only a set-up like any other.
  const templateId = setups.saved.some(({ id }) => id === setup.templateId) ? setup.templateId : null;
  const named = setup.name ?? name;
  const drill = { setup: setup.value, name: named, sessionType, seconds, templateId, goalId: setup.goalId };
  const isOnline = useIsOnline();
  useWantedSetup(setup);
  const start = () => {
    if (canStart && isOnline) run.start(drill);
  };
  const setupNow = { name: named, sessionType, goalId: setup.goalId, details: setup.value };
  const save = async () => {
    const id = await setups.save(setupNow);
    if (id === null) return;
    setup.choose(setup.value, { templateId: id, name: named });
    rememberDrill(me.id, discipline, { ...drill, templateId: id });
  };
  const { madeFrom } = setup;
  const original = setups.saved.find(({ id }) => id === madeFrom);
  const replace = async (item: TemplateItem) => {
    if (await setups.replace(item, { ...setupNow, name: item.name })) {
      setup.choose(setup.value, { templateId: item.id, name: item.name });
    }
  };
  const leave = () => void navigate("/drills");
  useDrillKeys({ Escape: leave, Enter: start });
  return (
    <DrillFrame
      discipline={discipline}
      title={disciplineLook(discipline).drill?.name ?? heading}
      onLeave={leave}
      foot={
        <div className={styles.foot}>
          <SoundChoices hasCountIn={props.hasCountIn ?? true} hasBell={props.hasBell ?? true} />
          <StartButton whyNot={canStart ? null : whyNot} isDisabled={!canStart} onPress={start}>
            {`Start${seconds === null ? "" : `, ${saySetupTime(seconds)}`}`}
          </StartButton>
        </div>
      }
    >
      <div className={styles.columns} data-preview={preview !== undefined}>
        {list === undefined ? (
          <div className={styles.saved}>
            <SetupList
              setups={setups}
              templateId={templateId}
              name={setup.name}
              onChoose={setup.choose}
              onSave={() => void save()}
              original={original ?? null}
              onReplace={(item) => void replace(item)}
            />
          </div>
        ) : (
          list && <div className={styles.saved}>{list}</div>
        )}
        <div className={styles.form}>
          <h2 className={styles.heading}>{heading}</h2>
          {children}
        </div>
        {preview && <div className={styles.preview}>{preview}</div>}
      </div>
    </DrillFrame>
  );
}
