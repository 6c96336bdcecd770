import { beforeEach, expect, test, vi } from "vitest";
import { runningQuery } from "@/api/queries";
import { createQueryClient } from "@/app/query-client";
import { serve } from "@/app/testing";
import { HOLDER, noteSeen } from "@/drills/attendance";
import { pauseWhereSeen } from "@/drills/catch-up";
import { session } from "@/practice/fixtures";
import { SessionEditor } from "@/practice/session-editor";

const NOW = Date.UTC(2026, 10, 20, 21, 0);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  return () => vi.useRealTimers();
});

function open(holder: string) {
  const row = session();
  const details = { run: { started_at: "2026-11-20T20:00:00.000000Z", held_by: holder } };
  const running = { ...row, status: "ACTIVE" as const, attributes: { ...row.attributes, pauses: [], details } };
  serve({ "GET /api/sessions/active": { body: { session: running } } });
  const client = createQueryClient();
  client.setQueryData(runningQuery.queryKey, running);
  const nothing = () => undefined;
  const editor = new SessionEditor(running, null, {
    ...{ isOwnerHere: () => false, save: async () => running, keep: nothing, onSaved: nothing, onChange: nothing },
    ...{ onStep: nothing, onUndone: nothing, onSignedOut: nothing },
  });
  const pause = () => pauseWhereSeen(client, editor, new AbortController().signal, nothing);
  return { id: running.id, editor, pause };
}

test("a run whose tab was closed is paused where this browser saw it last", async () => {
  const { id, editor, pause } = open(HOLDER);
  noteSeen(id, Date.UTC(2026, 10, 20, 20, 12));
  await pause();
  expect(editor.getView().draft.attributes.pauses).toEqual([
    expect.objectContaining({ start: expect.stringContaining("2026-11-20T20:12:00"), stop: null }),
  ]);
});

test("a run that another device plays is left alone", async () => {
  const { id, editor, pause } = open("a phone");
  noteSeen(id, Date.UTC(2026, 10, 20, 20, 12));
  await pause();
  expect(editor.getView().draft.attributes.pauses).toEqual([]);
});
