/** Beside the figure: what was drawn so far, and how the figure is looked at. */

import { Switch, UnstyledButton } from "@mantine/core";
import { readResults, totalsOf } from "@/disciplines/drawing/run-model";
import { saySeed, saySubject, subjectOf } from "@/disciplines/drawing/run-words";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import type { Drawing } from "@/disciplines/drawing/use-drawing";
import { Panel, PanelRow } from "@/drills/panel";
import { RangeSlider } from "@/drills/range-slider";
import type { DrillRun } from "@/drills/use-drill-run";
import { VolumeControl } from "@/drills/volume";
import { formatClock } from "@/lib/time";
import styles from "./run.module.css";

export type DrawingSideProps = { run: DrillRun; drawing: Drawing; setup: DrawingSetup };

export function DrawingSide({ run, drawing, setup }: DrawingSideProps) {
  const { state, look, moment } = drawing;
  const isFigure = typeof moment.subject === "number" && !moment.isBreak;
  const drawn = totalsOf(run.details).seconds + (moment.isBreak ? 0 : moment.spent);
  return (
    <>
      <Panel title="This session" sub={formatClock(drawn)}>
        <Drawn run={run} drawing={drawing} setup={setup} />
      </Panel>
      <Panel title={typeof moment.subject === "string" ? "Picture" : "Figure"}>
        {!moment.isBreak && (
          <>
            <Toggle label="Keep, to draw it again" keyName="k" isOn={state.is_kept} onToggle={drawing.keep} />
            <Toggle label="Flip" keyName="f" isOn={drawing.isFlipped} onToggle={drawing.flip} />
          </>
        )}
        <Toggle label="Without colour" keyName="b" isOn={look.isGrey} onToggle={look.toggleGrey} />
        <Toggle label="Grid" keyName="g" isOn={look.hasGrid} onToggle={look.toggleGrid} />
        <Toggle label="Hide the time" keyName="h" isOn={look.isTimeHidden} onToggle={look.toggleTime} />
        {isFigure && (
          <>
            <Degrees
              label="Turn"
              value={drawing.turn}
              onHold={(turn) => drawing.hold({ turn })}
              onEnd={drawing.letGo}
            />
            <Degrees
              label="Light"
              value={drawing.light ?? 0}
              onHold={(light) => drawing.hold({ light })}
              onEnd={drawing.letGo}
            />
            <PanelRow label="Seed">
              <Seed drawing={drawing} />
            </PanelRow>
          </>
        )}
      </Panel>
      <Panel title="Sound">
        <VolumeControl />
      </Panel>
    </>
  );
}

function Drawn({ run, drawing: { moment }, setup }: DrawingSideProps) {
  const results = readResults(run.details);
  const rows = [...results.keys()].filter((place) => place !== moment.index || moment.isBreak);
  const isDrawing = !moment.isBreak;
  const places = isDrawing ? [...rows, moment.index].sort((one, other) => one - other) : rows;
  return (
    <ol className={styles.drawn}>
      {places.map((place) => {
        const result = results[place];
        const isNow = isDrawing && place === moment.index;
        const subject = isNow ? moment.subject : result ? subjectOf(result) : null;
        const seconds = isNow ? (result?.seconds ?? 0) + moment.spent : (result?.seconds ?? 0);
        return (
          <li key={place} data-now={isNow} aria-current={isNow ? "step" : undefined}>
            <span>{place + 1}</span>
            <b>{saySubject(subject, setup)}</b>
            <span>{formatClock(seconds)}</span>
          </li>
        );
      })}
    </ol>
  );
}

type ToggleProps = { label: string; keyName: string; isOn: boolean; onToggle: () => void };

function Toggle({ label, keyName, isOn, onToggle }: ToggleProps) {
  return (
    <PanelRow
      label={
        <>
          {label} <kbd aria-hidden>{keyName}</kbd>
        </>
      }
    >
      <Switch size="xs" aria-label={label} checked={isOn} onChange={onToggle} />
    </PanelRow>
  );
}

type DegreesProps = { label: string; value: number; onHold: (value: number) => void; onEnd: () => void };

/** Follows the finger at once, and is written when it is lifted. */
function Degrees({ label, value, onHold, onEnd }: DegreesProps) {
  return (
    <PanelRow label={label}>
      <RangeSlider
        {...{ label, value, onEnd }}
        min={-180}
        max={180}
        step={5}
        text={`${value} degrees`}
        onChange={onHold}
      />
    </PanelRow>
  );
}

function Seed({ drawing: { state, moment, again } }: { drawing: Drawing }) {
  const { subject, index } = moment;
  if (typeof subject !== "number") return null;
  const isLast = index + 1 >= moment.count;
  const comesAgain = state.queue[index + 1] === subject;
  return (
    <>
      <span>{saySeed(subject)}</span>
      {!isLast && (
        <UnstyledButton className={styles.link} onClick={again} disabled={comesAgain}>
          {comesAgain ? "comes again" : "same figure again"}
        </UnstyledButton>
      )}
    </>
  );
}
