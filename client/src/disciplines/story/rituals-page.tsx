/** Rituals: ways to begin an evening. One of them is the default. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { sayNotLoaded, sayProblem } from "@/api/client";
import { ErrorPanel } from "@/components/ui/error-panel";
import { showNotice } from "@/components/ui/undo-toast";
import { RitualCard } from "@/disciplines/story/ritual-card";
import { SidePage } from "@/disciplines/story/side-page";
import { createRitual, type RitualIn, ritualsQuery } from "@/disciplines/story/story-queries";
import { newPartId } from "@/practice/ids";

const INTRO = "A ritual fills in what the evening is about. The default one is chosen when you come.";

export function RitualsPage() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(ritualsQuery);
  const add = async (ritual: RitualIn) => {
    try {
      await createRitual(client, ritual);
    } catch (problem) {
      showNotice(sayProblem(problem));
    }
  };
  return (
    <SidePage title="Rituals" intro={INTRO}>
      {error && (
        <ErrorPanel title="The rituals did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
      )}
      {data?.items.map((ritual) => (
        <RitualCard key={ritual.id} ritual={ritual} />
      ))}
      {data?.items.length === 0 && (
        <p>
          There is none yet. Begin with one of your own, or with one that ships:{" "}
          {data.starters.map((starter) => (
            <Button key={starter.name} variant="default" size="xs" onClick={() => void add(starter)}>
              {starter.name}
            </Button>
          ))}
        </p>
      )}
      <span>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => void add({ id: newPartId(), name: "New ritual" })}
        >
          Ritual
        </Button>
      </span>
    </SidePage>
  );
}
