/** The form of a past session: sensible from the start, one tap to save. */

import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link, useNavigate } from "react-router";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import type { SessionIn } from "@/api/types";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Segmented } from "@/components/ui/segmented";
import { newPartId } from "@/features/sessions/ids";
import { GoalChoice, KindChoice } from "@/features/sessions/log-choices";
import { type LogForm, logRequest, newLog, readTimes, withTime } from "@/features/sessions/log-model";
import { LogTimeFields } from "@/features/sessions/log-time-fields";
import { OUTCOME_OPTIONS } from "@/features/sessions/outcome-options";
import styles from "./log-session.module.css";

const SHOWN_FIELDS = ["name", "session_start", "session_end", "parent_id"];

function useLog() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (body: SessionIn) => unwrap(await api.POST("/api/sessions", { body })),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery(session.id).queryKey, session);
      for (const key of [["sessions", "list"], ["tree"]]) void queryClient.invalidateQueries({ queryKey: key });
      void navigate(`/sessions/${session.id}`, { replace: true });
    },
  });
}

export type LogSessionFormProps = { discipline: string; parentId: string | null };

export function LogSessionForm({ discipline, parentId }: LogSessionFormProps) {
  const me = useMe();
  const [id] = useState(newPartId);
  const [now] = useState(Date.now);
  const [form, setForm] = useState(() => newLog(discipline, parentId, me, now));
  const log = useLog();
  const put = (change: Partial<LogForm>) => setForm((before) => ({ ...before, ...change }));
  const times = readTimes(form, me, now);
  const request = logRequest(form, times, id);
  const problem = log.error instanceof ApiProblem ? log.error : null;
  const errors = problem?.errors ?? {};
  const isAboutPlace = problem?.type === "rank" || problem?.type === "cycle";
  const isShownBeside = isAboutPlace || Object.keys(errors).some((field) => SHOWN_FIELDS.includes(field));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (request && !log.isPending) log.mutate(request);
  };
  return (
    <form className={styles.card} onSubmit={submit} noValidate>
      <KindChoice form={form} onPut={put} />
      <TextInput
        label="Name"
        value={form.name}
        placeholder="Left blank: named after its kind and day"
        maxLength={500}
        error={errors.name?.join(" ")}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <LogTimeFields
        form={form}
        times={times}
        me={me}
        now={now}
        errors={errors}
        onPut={(change) => setForm((before) => withTime(before, change, me, now))}
      />
      <div>
        <p className={styles.label}>Outcome</p>
        <div className={styles.outcomes}>
          <Segmented
            label="Outcome"
            value={form.status}
            options={OUTCOME_OPTIONS.filter((option) => option.value !== "ACTIVE")}
            onChange={(status) => put({ status })}
          />
        </div>
      </div>
      <GoalChoice
        value={form.parentId}
        error={isAboutPlace ? problem.detail : errors.parent_id?.join(" ")}
        onPick={(goalId) => put({ parentId: goalId })}
      />
      <Textarea
        label="Notes"
        description="Markdown"
        rows={4}
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
