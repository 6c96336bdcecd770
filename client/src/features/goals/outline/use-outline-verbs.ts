/** What can be done in the outline: every key, the menu and the mouse end here. */

import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import type { GoalsViewProps } from "../goals-view";
import { ancestorsOf } from "../model/forest";
import { planBelow, planDrop } from "../model/moving";
import { makeChanges, type Now } from "./outline-changes";
import type { OutlineVerbs } from "./outline-context";
import { makeFields } from "./outline-fields";
import { goFrom } from "./outline-going";
import type { Command } from "./outline-keys";
import { NO_PICKS, pickLevel, pickRange, togglePick } from "./outline-picks";
import type { Outline } from "./use-outline";

/** Return the verbs: one object for as long as the outline is shown. */
export function useOutlineVerbs(props: GoalsViewProps, outline: Outline): OutlineVerbs {
  const client = useQueryClient();
  const latest = useRef({ ...outline, ...props });
  latest.current = { ...outline, ...props };
  return useMemo(() => {
    const now = () => latest.current;
    const fields = makeFields(now, client);
    const changes = makeChanges(now, client);
    const onRow = (command: Command, key: string): void => {
      const { rows, shown, forest, picks, currentId } = now();
      const goal = forest.goals.get(key);
      if (command.do === "go") {
        go(now, command, key);
        return;
      }
      if (!goal) return;
      const does: Record<Exclude<Command["do"], "go">, () => void> = {
        move: () => command.do === "move" && changes.move(command.way),
        rename: () => command.do === "rename" && fields.rename(key, command.typed),
        newSibling: () => fields.beginBehind(goal),
        newChild: () => fields.beginBelow(goal),
        pick: () => now().setPicks(togglePick(picks, picks.ids.size === 0 ? null : currentId, key)),
        pickLevel: () => now().setPicks(pickLevel(rows, key)),
        trash: changes.trash,
        complete: changes.complete,
        menu: () => now().setMenu({ key, page: "actions" }),
        openPanel: () => verbs.openPanel(key),
        openSiblings: () => now().setOpen(goal.parent?.children ?? shown.roots, true),
        leave: () => {
          now().setPicks(NO_PICKS);
          now().setRefusal(null);
        },
        dropEmpty: () => {},
        tabOn: () => {},
      };
      does[command.do]();
    };
    const verbs: OutlineVerbs = {
      perform: (command, key, text) => {
        if (text === undefined) onRow(command, key);
        else fields.perform(command, key, text, onRow);
      },
      press: (key, { shiftKey, ctrlKey, metaKey }) => {
        const { rows, picks, currentId, setPicks, choose } = now();
        if (shiftKey) setPicks(pickRange(rows, picks, currentId, key));
        else if (ctrlKey || metaKey) setPicks(togglePick(picks, currentId, key));
        else setPicks(NO_PICKS);
        choose(key);
      },
      toggle: (goal) => {
        const { rows, forest, currentId, setOpen, focus } = now();
        const row = rows.find((candidate) => candidate.key === goal.id);
        const isOpen = row?.kind === "goal" && row.isOpen;
        const current = currentId === null ? undefined : forest.goals.get(currentId);
        if (isOpen && current && ancestorsOf(current).includes(goal)) focus(goal.id);
        setOpen([goal], !isOpen);
      },
      leaveField: fields.leave,
      openMenu: (key, page = "actions") => {
        const { menu, picks, setMenu, setPicks, choose, focus } = now();
        if (key !== null && !picks.ids.has(key)) setPicks(NO_PICKS);
        if (key !== null) choose(key);
        else if (menu) focus(menu.key);
        setMenu(key === null ? null : { key, page });
      },
      openPanel: (id) => {
        now().choose(id);
        now().onOpen();
      },
      showOnly: (id) => now().view.setBranch(id),
      planDrop: (target, drop) => planDrop(now().shown, changes.chosen(), target, drop),
      moveTo: (parent) => changes.follow(planBelow(changes.chosen(), parent)),
      follow: changes.follow,
      say: (refusal) => now().setRefusal(refusal),
      hush: (id) => {
        now().setRefusal(null);
        now().focus(id);
      },
      lift: (id) => {
        const { picks, setPicks, choose } = now();
        const isAlone = !picks.ids.has(id);
        if (isAlone) setPicks(NO_PICKS);
        choose(id);
        return isAlone ? 1 : picks.ids.size;
      },
    };
    return verbs;
  }, [client]);
}

function go(now: Now, command: Command & { do: "go" }, key: string): void {
  const { rows, picks, currentId, setPicks, focus, setOpen } = now();
  const gone = goFrom(rows, key, command.to);
  if (gone?.kind !== "row") {
    if (gone) setOpen([gone.goal], gone.kind === "open");
    return;
  }
  if (command.extends) setPicks(pickRange(rows, picks, currentId, gone.key));
  else if (picks.isRange) setPicks(NO_PICKS);
  focus(gone.key);
}
