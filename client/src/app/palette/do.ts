/** Does what a line of the palette says. */

import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router";
import { useMe } from "@/api/use-me";
import { useSignOut } from "@/api/use-sign-out";
import { useThemeSwitch } from "@/app/shell/theme-choice";
import { redo, undo } from "@/app/shell/undo";
import { showOffer } from "@/components/ui/undo-toast";
import { runOperations } from "@/features/goals/goal-operations";
import { createGoal } from "@/features/goals/goal-writes";
import { newId } from "@/features/goals/new-id";
import { pageOfStarted } from "@/practice/large-page";
import { openQuickAdd, openStart } from "@/practice/start-requests";
import { startSession } from "@/practice/start-session";
import { goalAddress } from "./address";
import { type Index, lastDiscipline } from "./entries";
import { keepRecent } from "./recent";
import type { Act } from "./rows";
import { sayTrashed } from "./say-trashed";

export type Doing = { index: Index; onKeys: () => void };

/** Return what runs an act that ends the palette; `name` is that of a new goal. */
export function useDo({ index, onKeys }: Doing): (act: Act, name: string) => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = useLocation();
  const me = useMe();
  const { toggle } = useThemeSwitch();
  const signOut = useSignOut();
  const open = (id: string, to: string) => {
    keepRecent(me.id, id);
    void navigate(to);
  };
  const startUnder = ({ goalId, isSwitch = false }: Extract<Act, { do: "start" }>) => {
    if (goalId === null) return openStart();
    const discipline = lastDiscipline(index, goalId);
    const body = { name: "", parent_id: goalId, switch: isSwitch, ...(discipline ? { discipline } : {}) };
    void startSession(client, body, (session) => void navigate(pageOfStarted(session)));
  };
  const create = async ({ type, parentId }: Extract<Act, { do: "create" }>, name: string) => {
    const id = newId();
    if (!(await createGoal(client, { id, name, type, parent_id: parentId }))) return;
    const above = parentId === null ? "" : ` under “${index.byId.get(parentId)?.node.name}”`;
    showOffer(`Added “${name}”${above}.`, "Show it", () => open(id, `/goals?at=${id}`));
  };
  return (act, name) => {
    switch (act.do) {
      case "goal":
        return open(act.id, goalAddress(index, act.id, place));
      case "view":
        return open(act.id, goalAddress(index, act.id, place, { view: act.view }));
      case "only":
        return open(act.id, goalAddress(index, act.id, place, { root: act.id }));
      case "session":
        return open(act.id, `/sessions/${act.id}`);
      case "go":
        return void navigate(act.to);
      case "start":
        return startUnder(act);
      case "use":
        return void startSession(
          client,
          { template_id: act.templateId },
          (session) => void navigate(pageOfStarted(session)),
        );
      case "quick-add":
        return openQuickAdd(act.text);
      case "create":
        return void create(act, name);
      case "complete": {
        const said = act.isCompleted ? `“${act.name}” is done.` : `“${act.name}” is open again.`;
        return void runOperations(client, [{ op: act.isCompleted ? "complete" : "reopen", id: act.id }], said);
      }
      case "trash":
        return void runOperations(client, [{ op: "trash", id: act.id }], sayTrashed(index, act.id));
      case "undo":
        return undo();
      case "redo":
        return redo();
      case "keys":
        return onKeys();
      case "theme":
        return toggle();
      case "sign-out":
        return signOut.mutate();
    }
  };
}
