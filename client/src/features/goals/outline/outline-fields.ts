/** Names that are typed in the outline: a goal's own, or a new line's; kept before anything else happens. */

import type { QueryClient } from "@tanstack/react-query";
import { createGoal, patchGoal } from "../goal-writes";
import type { GoalNode } from "../model/tree";
import { newId } from "../new-id";
import type { Now } from "./outline-changes";
import type { Command, Way } from "./outline-keys";
import { lineAfter, lineBelow, lineIn, lineOut } from "./outline-lines";
import { NO_PICKS } from "./outline-picks";
import type { NewLine } from "./outline-rows";

/** The key of the row of a goal that does not exist yet. */
const NEW = "new";

export interface OutlineFields {
  rename: (id: string, typed: string) => void;
  /** Begin a line behind a goal, or below it. */
  beginBehind: (goal: GoalNode) => void;
  beginBelow: (goal: GoalNode) => void;
  /** Do what a key in a field means; `andThen` does for a goal what is not about its name. */
  perform: (command: Command, key: string, text: string, andThen: (command: Command, key: string) => void) => void;
  /** Keep what is in a field that has lost the focus. */
  leave: (key: string, text: string) => void;
}

export function makeFields(now: Now, client: QueryClient): OutlineFields {
  const begin = (line: NewLine | null) => {
    const { setEditing, setLine, setRefusal, setPicks } = now();
    setEditing(null);
    setRefusal(null);
    setPicks(NO_PICKS);
    setLine(line);
  };
  const beginBelow = (goal: GoalNode) => {
    const line = lineBelow(goal, goal.children);
    if (line) begin(line);
    else now().setRefusal({ id: goal.id, words: `Nothing goes below “${goal.name}”: nano is the smallest level.` });
  };
  const beginBehind = (goal: GoalNode) => {
    const { shown } = now();
    if (shown.isPart && shown.roots.includes(goal)) beginBelow(goal);
    else begin(lineAfter(goal));
  };
  /** Leave the field and give a row the focus. */
  const close = (key: string) => {
    const { setEditing, setLine, focus, line, rows } = now();
    const before = line?.afterId ?? line?.parentId ?? rows[0]?.key;
    setEditing(null);
    setLine(null);
    if (key !== NEW) focus(key);
    else if (before) focus(before);
  };
  /** Keep a name; returns the id of the goal that has it, null for an empty line. */
  const keep = (key: string, text: string): string | null => {
    const name = text.trim();
    const { line, forest } = now();
    if (key !== NEW) {
      const goal = forest.goals.get(key);
      if (goal && name !== "" && name !== goal.name) void patchGoal(client, key, { name });
      return key;
    }
    if (!line || name === "") return null;
    const id = newId();
    const beside = line.afterId === null ? {} : { after_id: line.afterId };
    void createGoal(client, { id, type: line.type, name, parent_id: line.parentId, ...beside });
    return id;
  };
  const moveLine = (line: NewLine, way: Way) => {
    const { forest, shown, setLine, setOpen } = now();
    const isTop = shown.isPart && shown.roots.some((root) => root.id === line.parentId);
    const next = way === "in" ? lineIn(forest, line) : way === "out" && !isTop ? lineOut(forest, line) : null;
    if (!next) return;
    const parent = next.parentId === null ? undefined : forest.goals.get(next.parentId);
    if (parent) setOpen([parent], true);
    setLine(next);
  };
  const performNew = (command: Command, text: string) => {
    const { line } = now();
    if (line && command.do === "move") {
      moveLine(line, command.way);
      return;
    }
    const id = keep(NEW, text);
    const next = line && id !== null ? { ...line, afterId: id } : null;
    // Where no level is left below, the next line stands behind.
    if (next && command.do === "newChild") begin(lineIn(now().forest, next) ?? next);
    else if (next && command.do === "newSibling") begin(next);
    else if (id === null) close(NEW);
    else {
      now().setLine(null);
      now().focus(id);
    }
  };
  return {
    beginBehind,
    beginBelow,
    rename: (id, typed) => {
      const { currentId, setRefusal, setPicks, setEditing, choose } = now();
      if (id !== currentId) choose(id);
      setRefusal(null);
      setPicks(NO_PICKS);
      setEditing({ id, typed });
    },
    perform: (command, key, text, andThen) => {
      if (command.do === "leave") close(key);
      else if (key === NEW) performNew(command, text);
      else if (command.do !== "dropEmpty") {
        keep(key, text);
        // Moved, the name is typed on; otherwise its row takes over.
        if (!["move", "newSibling", "newChild"].includes(command.do)) close(key);
        andThen(command, key);
      }
    },
    leave: (key, text) => {
      const { editing, line, setEditing, setLine } = now();
      if (key === NEW ? line === null : editing?.id !== key) return;
      keep(key, text);
      setEditing(null);
      setLine(null);
    },
  };
}
