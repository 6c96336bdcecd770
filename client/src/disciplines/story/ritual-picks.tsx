/** Which ritual: it fills in what the evening is about; the default one by itself. One ships. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { sayNotLoaded, sayProblem } from "@/api/client";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { createRitual, type Ritual, type RitualIn, ritualsQuery } from "@/disciplines/story/story-queries";
import { fromRitual, isUntouched, type Tonight } from "@/disciplines/story/use-tonight";
import { Pick, Picks, PicksHead } from "@/drills/picks";

export type RitualPicksProps = { tonight: Tonight; onChoose: (patch: Partial<Tonight>) => void };

export function RitualPicks({ tonight, onChoose }: RitualPicksProps) {
  const client = useQueryClient();
  const { data, error } = useQuery(ritualsQuery);
  const items = data?.items ?? [];
  const choose = (ritual: Ritual) => {
    const filled = fromRitual(ritual);
    onChoose(filled);
    const isTyped = tonight.prompt.trim() !== "" && items.every(({ prompt }) => prompt !== tonight.prompt);
    if (isTyped && tonight.prompt !== filled.prompt) {
      showUndo(`“${ritual.name}” took the place of what you typed.`, () => onChoose(tonight));
    }
  };
  const adopt = async (starter: RitualIn) => {
    try {
      choose(await createRitual(client, starter));
    } catch (problem) {
      showNotice(sayProblem(problem));
    }
  };
  const byDefault = isUntouched(tonight) ? items.find(({ is_default }) => is_default) : undefined;
  useEffect(() => {
    if (byDefault) onChoose(fromRitual(byDefault));
  }, [byDefault, onChoose]);
  return (
    <Picks label="Rituals">
      <PicksHead title="Ritual" add={{ to: "/drills/story/rituals", label: "Ritual" }} />
      <ul>
        {items.map((ritual) => (
          <Pick
            key={ritual.id}
            name={ritual.name}
            lines={[sayPlan(ritual), sayUsage(ritual)]}
            isChosen={ritual.id === tonight.ritual_id}
            onPress={() => choose(ritual)}
          />
        ))}
        {items.length === 0 &&
          data?.starters.map((starter) => (
            <Pick
              key={starter.name}
              name={starter.name}
              lines={[sayPlan(starter), starter.description ?? ""]}
              onPress={() => void adopt(starter)}
            />
          ))}
      </ul>
      {error && !data && <p role="alert">{`The rituals did not load. ${sayNotLoaded(error)}`}</p>}
    </Picks>
  );
}

/** "4 scenes, 400 words" */
export function sayPlan({ num_scenes, target_length }: Pick<Ritual, "num_scenes" | "target_length">): string {
  return `${num_scenes} ${num_scenes === 1 ? "scene" : "scenes"}, ${target_length} words`;
}

/** "22×, 3 steps calmer · yours by default" */
export function sayUsage({ usage, is_default }: Ritual): string {
  const { session_count, median_mood_delta: mood } = usage;
  const steps = mood === null || mood === 0 ? "" : `, ${Math.abs(mood)} ${mood > 0 ? "calmer" : "less calm"}`;
  const used = session_count === 0 ? "not used yet" : `${session_count}×${steps}`;
  return is_default ? `${used} · yours by default` : used;
}
