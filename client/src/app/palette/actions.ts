/** What the palette can do: with a goal, with a session, and anywhere. */

import { DISCIPLINES } from "@/disciplines";
import { goalLevelsBelow, nextStepLevel } from "@/features/goals/model/levels";
import { wordsOf } from "@/lib/fold";
import { MOD_KEY } from "@/lib/keys";
import type { Entry } from "./entries";
import type { Act, IconName, Row } from "./rows";

/** What is said where the goal is named already. */
const HERE: Readonly<Record<string, string>> = {
  "start-under": "Start a session under it",
  "add-step": "Add a step to it",
};
const START_KEYS = [MOD_KEY, "Enter"];

function action(key: string, icon: IconName, label: string, act: Act, keys: readonly string[] = []): Row {
  return { key, mark: { icon }, label, second: null, act, keys };
}

/** Return the three things that are done most with a goal. */
export function mainActions(entry: Entry, running: string | null): Row[] {
  return [...growActions(entry, running), inTheIcicle(entry.node, `Show ${entry.node.name} in the icicle`)];
}

/** Return everything that can be done with a goal. */
export function goalActions(entry: Entry, running: string | null): Row[] {
  const { id, name, completed } = entry.node;
  return [
    action("tree", "tree", "Show in the tree", { do: "view", id, view: "tree" }),
    action("outline", "outline", "Show in the outline", { do: "view", id, view: "outline" }),
    inTheIcicle(entry.node, "Show in the icicle"),
    action("only", "only", "Show only this and what is below", { do: "only", id }),
    ...growActions(entry, running).map((row) => ({ ...row, label: HERE[row.key] ?? row.label, keys: [] })),
    completed
      ? action("reopen", "reopen", "Open it again", { do: "complete", id, name, isCompleted: false })
      : action("done", "done", "Mark as done", { do: "complete", id, name, isCompleted: true }),
    action("trash", "trash", "Move to the trash", { do: "trash", id, name }),
  ];
}

function growActions({ node: { id, name, type } }: Entry, running: string | null): Row[] {
  const start = action(
    "start-under",
    "start",
    `Start a session under ${name}`,
    { do: "start", goalId: id, isSwitch: running !== null },
    START_KEYS,
  );
  const add = action("add-step", "add", `Add a step to ${name}`, { do: "name", parentId: id }, ["Shift", "Enter"]);
  return [
    ...(canHoldSessions(type) ? [{ ...start, second: running && `Finishes ${running}, which is still running` }] : []),
    ...(nextStepLevel(type) ? [add] : []),
  ];
}

function inTheIcicle({ id }: Entry["node"], label: string): Row {
  return action("icicle", "icicle", label, { do: "view", id, view: "icicle" });
}

/** Return everything that can be done with a session from here. */
export function sessionActions({ node, parent }: Entry): Row[] {
  return [
    action("open", "sessions", "Open the session", { do: "session", id: node.id }),
    ...(parent ? [action("parent", "tree", `Show ${parent.node.name}`, { do: "goal", id: parent.node.id })] : []),
    action("trash", "trash", "Move to the trash", { do: "trash", id: node.id, name: node.name }),
  ];
}

/** Return the lines that ask for the level of a new goal: the level of a step first, then the nearest. */
export function namingRows(parent: Entry | null, name: string): Row[] {
  const levels = goalLevelsBelow(parent?.node.type ?? null);
  const step = parent && nextStepLevel(parent.node.type);
  const ordered = step ? [step, ...levels.filter(({ type }) => type !== step.type)] : levels;
  return ordered.map(({ type, word }) => ({
    key: `create-${type}`,
    mark: { level: type },
    label: name ? `Add “${name}”` : word,
    second: [name && word, parent && `under ${parent.node.name}`].filter((part) => part).join(", ") || null,
    act: { do: "create", parentId: parent?.node.id ?? null, type },
  }));
}

/** Return the line that reads what was typed as a session. */
export function quickAddRow(text: string): Row {
  return action("quick-add-this", "add", `Quick add “${text}”`, { do: "quick-add", text });
}

/** Return the drills, each with what else it has a page for. */
function drillActions(): Row[] {
  return DISCIPLINES.flatMap(({ key, drill }) => {
    if (!drill) return [];
    const line = (label: string, to: string, second: string | null): Row => ({
      ...{ key: to, mark: { discipline: key }, label, second, act: { do: "go", to } },
    });
    const more = (drill.more ?? []).map(({ path, label }) => line(label, `/drills/${key}/${path}`, drill.name));
    return [line(drill.name, `/drills/${key}`, null), ...more];
  });
}

/** Return what can be done from anywhere. */
export function generalActions(nextTheme: string): Row[] {
  return [
    action("start", "start", "Start a session", { do: "start", goalId: null }, ["s"]),
    action("quick-add", "add", "Quick add", { do: "quick-add", text: "" }, ["q"]),
    action("log", "log", "Log a past session", { do: "go", to: "/sessions/new" }),
    action("new-goal", "add", "New goal", { do: "name", parentId: null }),
    action("undo", "undo", "Undo", { do: "undo" }, [MOD_KEY, "Z"]),
    action("redo", "redo", "Redo", { do: "redo" }, [MOD_KEY, "Shift", "Z"]),
    action("go-goals", "tree", "Go to the goals", { do: "go", to: "/goals" }, ["g", "t"]),
    action("go-outline", "outline", "Go to the outline", { do: "go", to: "/goals?view=outline" }),
    action("go-icicle", "icicle", "Go to the icicle", { do: "go", to: "/goals?view=icicle" }),
    action("go-sessions", "sessions", "Go to the sessions", { do: "go", to: "/sessions" }, ["g", "s"]),
    action("go-drills", "drills", "Go to the drills", { do: "go", to: "/drills" }, ["g", "d"]),
    ...drillActions(),
    action("go-library", "library", "Go to the library", { do: "go", to: "/library" }, ["g", "l"]),
    action("go-trash", "trash", "Go to the trash", { do: "go", to: "/trash" }),
    action("go-settings", "settings", "Go to the settings", { do: "go", to: "/settings" }, ["g", ","]),
    action("bring-in", "bring-in", "Bring in data (import)", { do: "go", to: "/settings/bring-in" }),
    action("theme", "theme", `Use ${nextTheme} colours`, { do: "theme" }),
    action("keys", "keys", "Show the keys", { do: "keys" }, ["?"]),
    action("sign-out", "sign-out", "Sign out", { do: "sign-out" }),
  ];
}

/** Return the actions whose words begin like those typed; all of them when nothing is typed. */
export function findActions(actions: readonly Row[], text: string): Row[] {
  const typed = wordsOf(text);
  return actions.filter(({ label }) => {
    const words = wordsOf(label);
    return typed.every((one) => words.some((word) => word.startsWith(one)));
  });
}

function canHoldSessions(type: string): boolean {
  return nextStepLevel(type)?.type === "ImmediateGoal";
}
