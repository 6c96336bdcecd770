/** What the quick add remembers while it is open: the line, what was chosen of its words, and what becomes of it. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { activitiesQuery, disciplinesQuery, templatesQuery, treeQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { showUndo } from "@/components/ui/undo-toast";
import { remember } from "@/features/goals/goal-operations";
import { serverNow } from "@/lib/server-clock";
import { formatDuration } from "@/lib/time";
import { undoEntry } from "@/lib/undo-stack";
import { listPlaces } from "@/practice/places";
import { choiceKey, type Part, type Reading, readQuickAdd } from "@/practice/quick-add";
import { type Plan, type PlanWorld, planQuickAdd } from "@/practice/quick-add-plan";
import { type Option, quickWorld } from "@/practice/quick-add-world";
import { type Starting, useStarting } from "@/practice/use-starting";
import { buildIndex, lastDiscipline, likelyDiscipline, NO_ENTRIES } from "./entries";

export type QuickState = {
  text: string;
  reading: Reading;
  plan: Plan;
  starting: Starting;
  setText: (text: string) => void;
  choose: (part: Part, option: Option) => void;
  log: () => void;
  start: () => void;
};

export type QuickAsked = { text: string; onLogged: () => void; onStarted: () => void };

/** Read the line with what is known of templates, activities and goals; what is still unknown is no meaning yet. */
export function useQuickAdd({ text: given, onLogged, onStarted }: QuickAsked): QuickState {
  const queryClient = useQueryClient();
  const [text, setText] = useState(given);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const worlds = useWorlds();
  const starting = useStarting(onStarted);
  const reading = useMemo(() => readQuickAdd(text, worlds.read, choices), [text, worlds, choices]);
  const plan = useMemo(() => planQuickAdd(reading, worlds.plan), [reading, worlds]);
  const isEmpty = text.trim() === "";
  const sayLogged = (session: Session) => {
    const took = formatDuration(session.total_duration_seconds);
    const said = `Logged ${session.name.includes(took) ? session.name : `${session.name}, ${took}`}.`;
    const entry = remember(queryClient, said, async () => [{ op: "trash", id: session.id }]);
    showUndo(said, () => void undoEntry(entry));
    onLogged();
  };
  return {
    ...{ text, reading, plan, starting },
    setText: (typed) => {
      setText(typed.replaceAll("\n", " "));
      if (starting.asked ?? starting.refusal) starting.forget();
    },
    choose: (part, option) => setChoices({ ...choices, [choiceKey(part)]: option.key }),
    log: () => !isEmpty && starting.send(plan.log, sayLogged),
    start: () => !isEmpty && starting.start(plan.start),
  };
}

const NONE: never[] = [];

function useWorlds() {
  const me = useMe();
  const [now] = useState(serverNow);
  const { data: templates = NONE } = useQuery(templatesQuery());
  const { data: activities = NONE } = useQuery(activitiesQuery);
  const { data: disciplines = NONE } = useQuery(disciplinesQuery);
  const { data: tree } = useQuery(treeQuery);
  return useMemo(() => {
    const index = tree ? buildIndex(tree.nodes) : NO_ENTRIES;
    const places = listPlaces(tree?.nodes ?? []);
    const plan: PlanWorld = {
      ...{ clock: me, now, templates, disciplines },
      activityName: (id) => activities.find((one) => one.id === id)?.name ?? "",
      goalName: (id) => index.byId.get(id)?.node.name ?? null,
      goalDiscipline: (id) => lastDiscipline(index, id),
      likelyDiscipline: likelyDiscipline(index) ?? me.disciplines[0] ?? "general",
    };
    return { read: quickWorld({ templates, activities, disciplines, places }, me, now), plan };
  }, [me, now, templates, activities, disciplines, tree]);
}
