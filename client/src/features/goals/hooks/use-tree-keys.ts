/** The keys of the tree. In the list all of them; elsewhere on the page the letters and signs, outside of fields. */

import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";
import { useKeys } from "@/lib/keys";
import { type Entry, type MoveKey, moveFrom } from "../model/moves";
import type { GoalNode } from "../model/tree";
import { focusEntry } from "../tree-list";
import { nextView } from "../view-switch";
import type { useSemanticZoom } from "./use-semantic-zoom";
import type { TreeChanges } from "./use-tree-changes";
import type { TreeView } from "./use-tree-view";

const MOVES: readonly MoveKey[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];
/** How far one press moves the drawing, and which way. */
const PAN_PIXELS = 80;
const PANS: Record<string, [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
};

interface TreeKeys {
  entries: readonly Entry[];
  view: TreeView;
  list: RefObject<HTMLDivElement | null>;
  currentKey: string | null;
  camera: ReturnType<typeof useSemanticZoom>;
  changes: TreeChanges;
  /** The goal that the letters are about when no entry has the focus. */
  selected: GoalNode | undefined;
  choose: (id: string) => void;
  setOpen: (id: string, isOpen: boolean) => void;
  addBelow: (id: string | null) => void;
  openMenu: (id: string) => void;
  onOpen: () => void;
  onRename: () => void;
  onClose: () => void;
}

/** Return the handler of the list; the keys of the page are bound as long as the tree is shown. */
export function useTreeKeys(keys: TreeKeys): (entry: Entry, event: React.KeyboardEvent) => void {
  const { entries, view, list, currentKey, camera, changes, selected, choose, setOpen } = keys;
  const navigate = useNavigate();

  const goTo = (key: string) => {
    if (entries.some((entry) => entry.key === key && entry.kind === "goal")) choose(key);
    requestAnimationFrame(() => focusEntry(list.current, key));
  };
  const lettersFor = (goal: GoalNode | undefined): Record<string, () => void> => ({
    n: () => keys.addBelow(goal?.id ?? null),
    e: () => {
      if (!goal) return;
      choose(goal.id);
      keys.onRename();
    },
    f: () => changes.showOnly(goal && goal.id !== view.branchId ? goal.id : null),
    x: () => goal && changes.complete(goal.id),
    ".": () => goal && keys.openMenu(goal.id),
    "1": () => view.setZoom("far"),
    "2": () => view.setZoom("middle"),
    "3": () => view.setZoom("near"),
    "+": () => camera.zoomBy(1),
    "=": () => camera.zoomBy(1),
    "-": () => camera.zoomBy(-1),
    "0": camera.fit,
  });
  useKeys(lettersFor(selected));

  // With nothing in focus the arrows begin in the tree; with Shift they move the drawing.
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      const isFree = document.activeElement === document.body || document.activeElement?.id === "page";
      if (!isFree || event.defaultPrevented || !MOVES.some((move) => move === event.key)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const pan = event.shiftKey ? PANS[event.key] : undefined;
      const key = currentKey ?? view.selectedId ?? entries[0]?.key;
      if (!pan && key === undefined) return;
      event.preventDefault();
      if (pan) camera.panBy(pan[0] * PAN_PIXELS, pan[1] * PAN_PIXELS);
      else if (key !== undefined) focusEntry(list.current, key) || focusEntry(list.current, null);
    };
    window.addEventListener("keydown", begin);
    return () => window.removeEventListener("keydown", begin);
  }, [currentKey, view.selectedId, entries, list, camera]);

  const enter = (entry: Entry) => {
    if (entry.session) return void navigate(`/sessions/${entry.session.id}`);
    if (entry.kind === "more") return void navigate(`/sessions?goal_id=${entry.item.goal.id}`);
    choose(entry.key);
    keys.onOpen();
  };
  const fold = ({ item: { goal, isOpen } }: Entry, wanted = !isOpen) => {
    camera.keepStill(goal.id);
    setOpen(goal.id, wanted);
  };
  /** Space chooses; on the chosen goal it opens or closes. */
  const space = (entry: Entry) => {
    if (entry.kind !== "goal") enter(entry);
    else if (entry.key !== view.selectedId) choose(entry.key);
    else if (entry.item.foldCount > 0) fold(entry);
  };
  const move = (entry: Entry, pressed: MoveKey) => {
    const to = moveFrom(entries, entry.key, pressed);
    if (to?.kind === "go") goTo(to.key);
    else if (to) fold(entry, to.kind === "open");
  };
  const remove = (entry: Entry) => {
    const next = changes.trash(entry.item.goal.id);
    if (next) goTo(next);
    else view.select(null);
  };
  return (entry, event) => {
    if (event.ctrlKey || event.metaKey) return;
    const isGoal = entry.kind === "goal";
    const arrow = MOVES.find((key) => key === event.key);
    const pan = PANS[event.key];
    const letter = lettersFor(entry.item.goal)[event.key] ?? (event.key === "v" ? switchView : undefined);
    const does = (): boolean => {
      if (event.altKey) return isGoal && changes.moveByKey(entry.item.goal.id, event.key);
      if (event.shiftKey && pan) return run(() => camera.panBy(pan[0] * PAN_PIXELS, pan[1] * PAN_PIXELS));
      if (arrow) return run(() => move(entry, arrow));
      if (event.key === "Enter") return run(() => enter(entry));
      if (event.key === " ") return run(() => space(entry));
      if (event.key === "Delete" && isGoal) return run(() => remove(entry));
      if (letter) return run(letter);
      if (event.key === "Escape") keys.onClose();
      return false;
    };
    if (does()) event.preventDefault();
  };

  function switchView() {
    view.setView(nextView(view.view));
  }
}

function run(action: () => void): true {
  action();
  return true;
}
