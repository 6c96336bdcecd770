/** A route as it is made or changed: name, grade, colour, place, setter, and from when to when it hangs. */

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMe } from "@/api/use-me";
import { newPartId } from "@/practice/ids";
import { doWrite } from "../kept/changes";
import { gradesOf, SYSTEMS, systemFor } from "../model/grades";
import { newRoute } from "../model/new-route";
import { draftOfRoute, routeChanges } from "../model/route-draft";
import type { Route, RouteOut } from "../types";
import styles from "./routes.module.css";

export function RouteForm({ route, onDone }: { route: RouteOut | null; onDone: () => void }) {
  const me = useMe();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOfRoute(route, systemFor("boulder", me.grade_systems)));
  const put = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const isWrong = draft.active_to !== "" && draft.active_from !== "" && draft.active_to < draft.active_from;
  const isReady = draft.name.trim() !== "" && !isWrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const before: Route =
      route ?? newRoute({ id: newPartId(), name: draft.name, grade: draft.grade, system: draft.system });
    const changes = routeChanges(before, draft);
    const row = { ...before, ...changes };
    if (!route)
      doWrite(queryClient, me.id, { kind: "routes", verb: "create", id: row.id, row }, `Made the route ${row.name}.`);
    else if (Object.keys(changes).length > 0)
      doWrite(
        queryClient,
        me.id,
        { kind: "routes", verb: "change", id: row.id, row: route, changes },
        `Changed ${row.name}.`,
      );
    onDone();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        className={styles.wide}
        label="Name"
        value={draft.name}
        maxLength={200}
        data-autofocus
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <NativeSelect
        label="System"
        value={draft.system}
        data={SYSTEMS.map(({ key, label }) => ({ value: key, label }))}
        onChange={(event) => {
          const system = SYSTEMS.find(({ key }) => key === event.currentTarget.value)?.key ?? draft.system;
          put({ system, grade: gradesOf(system)[Math.floor(gradesOf(system).length / 4)] ?? "" });
        }}
      />
      <NativeSelect
        label="Grade"
        value={draft.grade}
        data={[...new Set([draft.grade, ...gradesOf(draft.system)])]}
        onChange={(event) => put({ grade: event.currentTarget.value })}
      />
      <TextInput
        label="Colour"
        value={draft.color}
        maxLength={32}
        onChange={(event) => put({ color: event.currentTarget.value })}
      />
      <TextInput
        label="Place"
        value={draft.place}
        maxLength={200}
        onChange={(event) => put({ place: event.currentTarget.value })}
      />
      <TextInput
        className={styles.wide}
        label="Set by"
        value={draft.setter}
        maxLength={200}
        onChange={(event) => put({ setter: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Up from"
        value={draft.active_from}
        onChange={(event) => put({ active_from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label="Until"
        value={draft.active_to}
        error={isWrong ? "This is before the first day." : null}
        onChange={(event) => put({ active_to: event.currentTarget.value })}
      />
      <Textarea
        className={styles.wide}
        label="Note"
        autosize
        minRows={2}
        maxLength={5000}
        value={draft.notes}
        onChange={(event) => put({ notes: event.currentTarget.value })}
      />
      <Button type="submit" disabled={!isReady} className={styles.wide}>
        {route ? "Done" : "Make it"}
      </Button>
    </form>
  );
}
