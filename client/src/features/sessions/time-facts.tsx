/** Start and end in the header: shown in the user's clock, edited in place. */

import { Button } from "@mantine/core";
import { FactField } from "@/features/sessions/instant-field";
import { type Consequence, InstantForm } from "@/features/sessions/instant-form";
import { useFinish } from "@/features/sessions/use-finish";
import { moveAlong, offsetHint, sayDay, shownDay } from "@/features/sessions/when";
import { serverNow } from "@/lib/server-clock";
import {
  type Clock,
  formatDayInSentence,
  formatDuration,
  formatTime,
  instantToZoned,
  todayOf,
  toInstant,
} from "@/lib/time";
import { fromInstant } from "@/lib/zones";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { suggestionFor } from "@/practice/session-edits";
import { isPaused } from "@/practice/timers";

type TimeFactProps = { me: Clock };

/** What stands small beside a time: its date where that is not the practice day, its offset where that matters. */
function asideOf(instant: string | null, day: string | null, me: Clock): string | null {
  if (instant === null) return null;
  const { date } = instantToZoned(instant, me.time_zone);
  const words = [date === day ? null : sayDay(date, me), offsetHint(instant, me.time_zone)];
  return words.filter((word) => word !== null).join(" · ") || null;
}

function isAfter(one: string, other: string): boolean {
  return fromInstant(one) > fromInstant(other);
}

export function StartFact({ me }: TimeFactProps) {
  const editor = useSessionEditor();
  const start = useEditorValue((view) => view.draft.session_start);
  const end = useEditorValue((view) => view.draft.session_end);
  const day = useEditorValue((view) => shownDay(view.draft, view.server, me));
  const errors = useEditorValue((view) => view.refusals.session_start?.messages);
  const consequence = (instant: string, close: () => void): Consequence => {
    const { draft, server } = editor.getView();
    const next = shownDay({ ...draft, session_start: instant }, server, me);
    const say = next ? `Practice day ${formatDayInSentence(next, todayOf(me))}.` : "";
    if (end === null || !isAfter(instant, end)) return { say };
    const act = () => {
      editor.edit((draft) => ({
        ...draft,
        session_start: instant,
        session_end: start === null ? instant : moveAlong(start, instant, end),
      }));
      close();
    };
    return {
      say: `That is after the end, ${formatTime(end, me)}.`,
      isRefused: true,
      other: { label: "Move the end too", act },
    };
  };
  return (
    <FactField
      label="Started"
      said={start ? formatTime(start, me) : "–"}
      aside={asideOf(start, day, me)}
      errors={errors}
    >
      {(close) => (
        <InstantForm
          value={start}
          fallback={end ?? toInstant(serverNow())}
          me={me}
          consequence={(instant) => consequence(instant, close)}
          onCancel={close}
          onDone={(instant) => {
            editor.edit((draft) => ({ ...draft, session_start: instant }));
            close();
          }}
        />
      )}
    </FactField>
  );
}

export function EndFact({ me }: TimeFactProps) {
  const editor = useSessionEditor();
  const finish = useFinish();
  const start = useEditorValue((view) => view.draft.session_start);
  const end = useEditorValue((view) => view.draft.session_end);
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const isStill = useEditorValue((view) => isPaused(view.draft.attributes));
  const day = useEditorValue((view) => shownDay(view.draft, view.server, me));
  const errors = useEditorValue((view) => view.refusals.session_end?.messages);
  const consequence = (instant: string): Consequence => {
    if (start && isAfter(start, instant)) {
      return { say: `That is before the start, ${formatTime(start, me)}.`, isRefused: true };
    }
    const span = start ? formatDuration((fromInstant(instant) - fromInstant(start)) / 1000) : "–";
    return { say: isActive ? `${span} after the start. This finishes the session.` : `${span} after the start.` };
  };
  const put = (instant: string | null) => {
    if (isActive && instant !== null) finish(suggestionFor(editor), instant);
    else editor.edit((draft) => ({ ...draft, session_end: instant }));
  };
  return (
    <FactField
      label="Ends"
      said={end ? formatTime(end, me) : isActive ? (isStill ? "paused" : "running") : "not known"}
      aside={asideOf(end, day, me)}
      isLive={isActive && end === null}
      errors={errors}
    >
      {(close) => (
        <InstantForm
          value={end}
          fallback={isActive ? toInstant(serverNow()) : (start ?? toInstant(serverNow()))}
          start={start}
          me={me}
          consequence={consequence}
          onCancel={close}
          onDone={(instant) => {
            put(instant);
            close();
          }}
        >
          {end !== null && !isActive && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                put(null);
                close();
              }}
            >
              No end
            </Button>
          )}
        </InstantForm>
      )}
    </FactField>
  );
}
