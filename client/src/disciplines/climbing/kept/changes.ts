/** What a person does with climbs, routes and competitions: shown at once, waiting in the outbox, undone by one press. */

import type { QueryClient } from "@tanstack/react-query";
import { showNotice } from "@/components/ui/undo-toast";
import { pushUndo, sayAgain, type UndoEntry, undoEntry } from "@/lib/undo-stack";
import { openOutbox } from "./open-outbox";
import { sayDone } from "./said";
import type { Write } from "./writes";

/** Return what takes a write back. */
export function opposite(write: Write): Write {
  if (write.kind === "completions") return oppositeOf(write);
  if (write.kind === "routes") return oppositeOf(write);
  return oppositeOf(write);
}

type Any<K, Row> = { kind: K; id: string; row: Row } & (
  | { verb: "create" | "remove" | "restore" }
  | { verb: "change"; changes: Partial<Row> }
);

function oppositeOf<K, Row extends object>(write: Any<K, Row>): Any<K, Row> {
  if (write.verb === "change") {
    const { row, changes } = write;
    return { ...write, row: { ...row, ...changes }, changes: pickSame(row, changes) };
  }
  const { kind, id, row, verb } = write;
  return { kind, id, row, verb: verb === "remove" ? "restore" : "remove" };
}

/** Return of a row the fields that changes name. */
function pickSame<Row extends object>(row: Row, changes: Partial<Row>): Partial<Row> {
  const same: Partial<Row> = { ...changes };
  for (const key in same) same[key] = row[key];
  return same;
}

function entryOf(message: string, undo: Write, add: (write: Write) => void): UndoEntry {
  return {
    message,
    undo: () => {
      add(undo);
      return Promise.resolve(entryOf(message, opposite(undo), add));
    },
  };
}

/** Do something and offer to undo it, on the pages of climbing. */
export function doWrite(queryClient: QueryClient, userId: number, write: Write, message: string): void {
  const { add } = openOutbox(queryClient, userId);
  add(write);
  const entry = entryOf(message, opposite(write), add);
  pushUndo(entry);
  sayDone(write.id, message, () => {
    void undoEntry(entry).then((undone) => {
      if (undone === entry) showNotice(sayAgain("Undone", message));
    });
  });
}
