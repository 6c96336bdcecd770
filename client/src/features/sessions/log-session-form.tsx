/** The form of a past session: sensible from the start, one tap to save. */

import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { ApiProblem, sayProblem } from "@/api/client";
import type { SessionIn } from "@/api/types";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { GoalChoice, KindChoice, TemplateChoice } from "@/features/sessions/log-choices";
import { LogHow } from "@/features/sessions/log-how";
import { type LogForm, logRequest, newLog, readTimes, withTemplate, withTime } from "@/features/sessions/log-model";
import { LogTimeFields } from "@/features/sessions/log-time-fields";
import { serverNow } from "@/lib/server-clock";
import { newPartId } from "@/practice/ids";
import { sendSession } from "@/practice/start-session";
import styles from "./log-session.module.css";

const SHOWN_FIELDS = ["name", "session_start", "session_end", "session_date", "parent_id"];
const SHOWN_PROBLEMS = ["rank", "cycle", "daily-cap"];

function useLog() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (body: SessionIn) => {
      const sent = await sendSession(queryClient, body);
      if (sent.kind === "done") return sent.session;
      throw sent.kind === "refused" && sent.problem ? sent.problem : new Error("Not logged.");
    },
    onSuccess: (session) => void navigate(`/sessions/${session.id}`, { replace: true }),
  });
}

export type LogSessionFormProps = {
  discipline: string;
  parentId: string | null;
  /** The day it was practised on, where that is known. */
  date?: string;
};

export function LogSessionForm({ discipline, parentId, date }: LogSessionFormProps) {
  const me = useMe();
  const [id] = useState(newPartId);
  const [now] = useState(serverNow);
  const [form, setForm] = useState(() => {
    const form = newLog(discipline, parentId, me, now);
    return date === undefined ? form : withTime(form, { date }, me, now);
  });
  const log = useLog();
  const put = (change: Partial<LogForm>) => setForm((before) => ({ ...before, ...change }));
  const times = readTimes(form, me, now);
  const request = logRequest(form, times, id, me);
  const problem = log.error instanceof ApiProblem ? log.error : null;
  const errors = problem?.errors ?? {};
  const isAboutPlace = problem?.type === "rank" || problem?.type === "cycle";
  const isShownBeside =
    SHOWN_PROBLEMS.includes(problem?.type ?? "") || Object.keys(errors).some((field) => SHOWN_FIELDS.includes(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request && !log.isPending) log.mutate(request);
  };
  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <KindChoice form={form} error={problem?.type === "daily-cap" ? problem.detail : undefined} onPut={put} />
      <div className={styles.pair}>
        <TextInput
          label="Name"
          value={form.name}
          placeholder={form.templateId ? "Blank: as the template" : "Blank: its kind and day"}
          maxLength={500}
          error={errors.name?.join(" ")}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TemplateChoice
          value={form.templateId}
          onPick={(template) => setForm((before) => withTemplate(before, template, me, now))}
        />
      </div>
      <LogTimeFields
        form={form}
        times={times}
        me={me}
        now={now}
        errors={errors}
        onPut={(change) => setForm((before) => withTime(before, change, me, now))}
      />
      <LogHow form={form} onPut={put}>
        <GoalChoice
          value={form.parentId}
          error={isAboutPlace ? problem.detail : errors.parent_id?.join(" ")}
          onPick={(goalId) => put({ parentId: goalId })}
        />
      </LogHow>
      <Textarea
        label="Notes"
        description="Markdown"
        rows={2}
        resize="vertical"
        value={form.notes}
        onChange={(event) => put({ notes: event.currentTarget.value })}
      />
      {log.error && !isShownBeside && (
        <ErrorPanel title="It was not logged." detail={`What you typed is still here. ${sayProblem(log.error)}`} />
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={log.isPending} disabled={request === null}>
          Log it
        </Button>
        <Button component={Link} to="/sessions" variant="subtle">
          Cancel
        </Button>
      </div>
    </form>
  );
}
