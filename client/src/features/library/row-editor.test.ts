import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "@/api/client";
import { RowEditor } from "@/features/library/row-editor";
import type { RowWorld } from "@/features/library/row-merge";
import { clearUndo, redoLast, undoEntry, undoLast } from "@/lib/undo-stack";

type Row = { id: string; version: number; name: string; focus: string | null };
type Draft = Pick<Row, "name" | "focus">;

const ROW: Row = { id: "t1", version: 3, name: "Chords", focus: null };

/** A server that has one row; `answer` may refuse or change what comes back. */
function open(answer: (row: Row) => Row = (row) => row) {
  const sent: Partial<Row>[] = [];
  const world: RowWorld<Row, Draft> = {
    keys: ["name", "focus"],
    draftOf: ({ name, focus }) => ({ name, focus }),
    toSend: (draft, row) => ({ ...draft, name: draft.name.trim() || row.name }),
    save: async (row, draft, changed) => {
      const patch = Object.fromEntries(changed.map((key) => [key, draft[key]]));
      sent.push({ version: row.version, ...patch });
      return answer({ ...row, ...patch, version: row.version + 1 });
    },
    mergeField: () => null,
    wordOf: (key) => `the ${key}`,
    isRow: (value): value is Row => typeof value === "object" && value !== null && "version" in value,
    onSaved: () => undefined,
    onChange: () => undefined,
  };
  return { editor: new RowEditor(ROW, world), sent };
}

const type = (editor: RowEditor<Row, Draft>, name: string) =>
  editor.edit((draft) => ({ ...draft, name }), { pace: "typing" });

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 9, 0) });
  clearUndo();
});
afterEach(() => vi.useRealTimers());

test("typing waits for a pause and is sent once, with the version that was seen", async () => {
  const { editor, sent } = open();
  for (const name of ["Chords,", "Chords, 2", "Chords, 20 min"]) type(editor, name);
  await vi.advanceTimersByTimeAsync(599);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([{ version: 3, name: "Chords, 20 min" }]);
  expect(editor.getView()).toMatchObject({ phase: "saved", waiting: 0, row: { version: 4 } });
});

test("a name that is blank for a moment is not sent, and the blank after a word stays while one types on", async () => {
  const { editor, sent } = open();
  type(editor, "");
  await vi.advanceTimersByTimeAsync(600);
  expect(sent).toEqual([]);
  type(editor, "Evening ");
  await vi.advanceTimersByTimeAsync(600);
  expect(sent).toEqual([{ version: 3, name: "Evening" }]);
  expect(editor.getView().draft.name).toBe("Evening ");
});

test("somebody else was faster: what only I changed stays, what both changed is theirs with mine at hand", async () => {
  const theirs: Row = { ...ROW, version: 4, name: "Chords, slowly" };
  const { editor, sent } = open((row) => {
    if (row.version > 4) return row;
    throw new ApiProblem(412, { current: theirs });
  });
  editor.edit((draft) => ({ name: "My chords", focus: "left hand" }) satisfies typeof draft);
  await vi.advanceTimersByTimeAsync(0);
  const { draft, notices } = editor.getView();
  expect(draft).toEqual({ name: "Chords, slowly", focus: "left hand" });
  expect(notices.map(({ text }) => text)).toEqual(["The name also changed elsewhere, and that is shown now."]);
  expect(sent.at(-1)).toEqual({ version: 4, focus: "left hand" });
  notices[0]?.takeMine?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual({ version: 5, name: "My chords" });
});

test("undo takes back a burst of typing at once, redo does it again", async () => {
  const { editor } = open();
  for (const name of ["Ch", "Cho", "Morning"]) type(editor, name);
  await undoLast();
  expect(editor.getView().draft.name).toBe("Chords");
  await redoLast();
  expect(editor.getView().draft.name).toBe("Morning");
});

test("an edit can be taken back after a later one, which stays", async () => {
  const { editor } = open();
  const entry = editor.edit((draft) => ({ ...draft, focus: "ears" }));
  type(editor, "Morning");
  if (entry) await undoEntry(entry);
  expect(editor.getView().draft).toEqual({ name: "Morning", focus: null });
});

test("what is refused is said and kept; while the server is away it is kept and tried again", async () => {
  let problem: ApiProblem | null = new ApiProblem(422, { errors: { name: ["Longer than 500 characters."] } });
  const { editor, sent } = open((row) => {
    if (problem) throw problem;
    return row;
  });
  type(editor, "Very long");
  await vi.advanceTimersByTimeAsync(600);
  expect(editor.getView()).toMatchObject({ phase: "refused", errors: { name: ["Longer than 500 characters."] } });
  problem = new ApiProblem(0, null);
  type(editor, "Shorter");
  await vi.advanceTimersByTimeAsync(600);
  expect(editor.getView()).toMatchObject({ phase: "offline", waiting: 1, draft: { name: "Shorter" } });
  problem = null;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(editor.getView()).toMatchObject({ phase: "saved", waiting: 0 });
  expect(sent).toHaveLength(3);
});
