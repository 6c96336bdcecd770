/** The story itself: written or pasted here, or written by the service that the person set up. */

import { Button, Textarea } from "@mantine/core";
import { IconBolt, IconTextSize } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { serviceQuery } from "@/disciplines/story/story-queries";
import { sayText } from "@/disciplines/story/story-text";
import type { Tonight } from "@/disciplines/story/use-tonight";
import { useWriting } from "@/disciplines/story/use-writing";
import { Field } from "@/drills/field";
import { formatClock } from "@/lib/time";
import styles from "./story.module.css";

export type StoryTextFieldProps = { tonight: Tonight; onChange: (patch: Partial<Tonight>) => void };

export function StoryTextField({ tonight, onChange }: StoryTextFieldProps) {
  const { data: service } = useQuery(serviceQuery);
  const [isAsked, setAsked] = useState(false);
  const isReady = service?.is_set_up === true;
  return (
    <Field label="The story">
      <div className={styles.sources} role="group" aria-label="Where it comes from">
        <button type="button" aria-pressed={!isAsked} onClick={() => setAsked(false)}>
          <IconTextSize size={18} stroke={1.6} aria-hidden />
          <span>
            <b>Written or pasted</b>
            <small>
              {tonight.story_text.trim() === "" ? "nothing yet" : `${sayText(tonight.story_text)}, kept here`}
            </small>
          </span>
        </button>
        <button type="button" aria-pressed={isAsked} onClick={() => setAsked(true)}>
          <IconBolt size={18} stroke={1.6} aria-hidden />
          <span>
            <b>Have it written</b>
            <small>{isReady ? `by ${service.model ?? "your service"}` : "off; needs a service you set up"}</small>
          </span>
        </button>
      </div>
      {isAsked && (isReady ? <HaveItWritten tonight={tonight} onChange={onChange} /> : <SetItUp />)}
      <Textarea
        aria-label="The text of the story"
        placeholder="Once the sea was so flat that the lamp had two lights … A line with *** begins the next scene."
        value={tonight.story_text}
        autosize
        minRows={6}
        maxRows={18}
        onChange={(event) => onChange({ story_text: event.currentTarget.value })}
      />
    </Field>
  );
}

function SetItUp() {
  return (
    <p className={styles.asked}>
      No service is set up, and nothing is sent anywhere. <Link to="/drills/story/service">Set one up</Link>
    </p>
  );
}

function HaveItWritten({ tonight, onChange }: StoryTextFieldProps) {
  const { write, stop, waitedSeconds, refusal, isWritten } = useWriting(tonight, onChange);
  return (
    <p className={styles.asked}>
      {waitedSeconds === null ? (
        <Button variant="default" onClick={() => void write()}>
          Write it now
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={stop}>
            Stop
          </Button>
          <span role="status">{`It is being written … ${formatClock(waitedSeconds)}`}</span>
        </>
      )}
      <small>It takes the place of the text below; one tap brings that back.</small>
      {isWritten && <span role="status">It is written.</span>}
      {refusal && <span role="alert">{refusal}</span>}
    </p>
  );
}
