/** The keys of the tree. In the list all of them; elsewhere on the page the letters and signs, outside of fields. */

import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect } from "react";
import { useNavigate } from "react-router";
import { useKeys } from "@/lib/keys";
import { trashGoal } from "../goal-writes";
import { type Entry, type MoveKey, moveFrom } from "../model/moves";
import type { Forest, GoalNode } from "../model/tree";
import { focusEntry } from "../tree-list";
import type { useSemanticZoom } from "./use-semantic-zoom";
import type { TreeView } from "./use-tree-view";

const MOVES: readonly MoveKey[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

interface TreeKeys {
  forest: Forest;
  entries: readonly Entry[];
  view: TreeView;
  list: RefObject<HTMLDivElement | null>;
  currentKey: string | null;
  camera: ReturnType<typeof useSemanticZoom>;
  choose: (id: string) => void;
  setOpen: (id: string, isOpen: boolean) => void;
  addBelow: (id: string | null) => void;
  onOpen: () => void;
  onRename: () => void;
  onClose: () => void;
}

/** Return the handler of the list; the keys of the page are bound as long as the tree is shown. */
export function useTreeKeys(keys: TreeKeys): (entry: Entry, event: React.KeyboardEvent) => void {
  const { forest, entries, view, list, currentKey, camera, choose, setOpen, addBelow, onOpen, onRename, onClose } =
    keys;
  const client = useQueryClient();
  const navigate = useNavigate();

  const goTo = (key: string) => {
    if (forest.goals.has(key)) choose(key);
    requestAnimationFrame(() => focusEntry(list.current, key));
  };
  const trash = (goal: GoalNode) => {
    const siblings = goal.parent?.children ?? forest.roots;
    const place = siblings.indexOf(goal);
    const next = siblings[place + 1] ?? siblings[place - 1] ?? goal.parent;
    void trashGoal(client, { id: goal.id, name: goal.name, count: goal.rollup.goalCount + 1 });
    if (next) goTo(next.id);
    else view.select(null);
  };
  const letters: Record<string, () => void> = {
    n: () => addBelow(view.selectedId),
    e: () => {
      if (view.selectedId !== null) onRename();
    },
    "+": () => camera.zoomBy(1),
    "=": () => camera.zoomBy(1),
    "-": () => camera.zoomBy(-1),
    "0": camera.fit,
  };
  useKeys(letters);

  // With nothing in focus the arrows begin in the tree.
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      const isFree = document.activeElement === document.body || document.activeElement?.id === "page";
      const key = currentKey ?? view.selectedId ?? entries[0]?.key;
      if (!isFree || key === undefined || !MOVES.some((move) => move === event.key) || event.defaultPrevented) return;
      event.preventDefault();
      focusEntry(list.current, key);
    };
    window.addEventListener("keydown", begin);
    return () => window.removeEventListener("keydown", begin);
  }, [currentKey, view.selectedId, entries, list]);

  const enter = (entry: Entry) => {
    if (entry.session) return void navigate(`/sessions/${entry.session.id}`);
    if (entry.kind === "more") return void navigate(`/sessions?goal_id=${entry.item.goal.id}`);
    choose(entry.key);
    onOpen();
  };
  return (entry, event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = MOVES.find((move) => move === event.key);
    const letter = letters[event.key];
    const done = () => event.preventDefault();
    if (pressed) {
      done();
      const move = moveFrom(entries, entry.key, pressed);
      if (move?.kind === "go") goTo(move.key);
      else if (move) {
        camera.keepStill(move.goal.id);
        setOpen(move.goal.id, move.kind === "open");
      }
    } else if (event.key === "Enter" || event.key === " ") {
      done();
      enter(entry);
    } else if (event.key === "Escape") {
      onClose();
    } else if (event.key === "Delete" && entry.kind === "goal") {
      done();
      trash(entry.item.goal);
    } else if (letter) {
      done();
      letter();
    }
  };
}
