/** An empty tree asks one question; the answer becomes its root. */

import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { PageHead } from "@/components/ui/page-head";
import { showNotice } from "@/components/ui/undo-toast";
import { createGoal } from "../goal-writes";
import { useStartHere } from "../hooks/use-start-here";
import type { GoalLevelType } from "../model/levels";
import { newId } from "../new-id";
import { focusWhenDrawn } from "../tree-list";
import styles from "./empty-tree.module.css";
import { EXAMPLES, type Seed } from "./examples";
import { RootLine } from "./root-line";
import { TeachingBranches } from "./teaching-branches";

export type EmptyTreeProps = { unfiledCount: number };

export function EmptyTree({ unfiledCount }: EmptyTreeProps) {
  const client = useQueryClient();
  const [, setParams] = useSearchParams();
  const [isPlanting, setPlanting] = useState(false);
  const [lookedAt, setLookedAt] = useState<Seed | null>(null);
  const { start, isStarting, running } = useStartHere(null);
  const examples = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/examples")),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => showNotice(`The example was not made. ${sayProblem(error)}`),
  });
  const plant = async (seed: Seed, parentId: string | null, id = newId()): Promise<void> => {
    const isMade = await createGoal(client, { id, type: seed.type, name: seed.name, parent_id: parentId });
    if (isMade) for (const below of seed.below) await plant(below, id);
  };
  const begin = async (seed: Seed) => {
    if (isPlanting) return;
    setPlanting(true);
    const id = newId();
    setParams({ at: id }, { replace: true });
    await plant(seed, null, id);
    setPlanting(false);
    // The line that was typed in is gone: the keys go on at the root.
    focusWhenDrawn(document.body, id);
  };
  const ask = (name: string, type: GoalLevelType) => void begin({ type, name, below: [] });
  return (
    <>
      <title>Goals · Fractal Goals</title>
      <PageHead crumbs={[{ label: <b className={styles.now}>All goals</b> }]}>
        {unfiledCount > 0 && (
          <Link to="/sessions?is_unfiled=true" className="link">
            Unfiled {unfiledCount}
          </Link>
        )}
      </PageHead>
      <div className={styles.empty}>
        <section className={styles.ask}>
          <h1>What do you want to be able to do?</h1>
          <p className={styles.sub}>
            Say it the way you would tell a friend. It becomes the root; smaller goals and your sessions grow from it.
          </p>
          <RootLine onAdd={ask} />
          <div className={styles.examples}>
            {EXAMPLES.map(({ discipline, seed }) => (
              <button
                key={discipline}
                type="button"
                onClick={() => void begin(seed)}
                onMouseEnter={() => setLookedAt(seed)}
                onMouseLeave={() => setLookedAt(null)}
                onFocus={() => setLookedAt(seed)}
                onBlur={() => setLookedAt(null)}
                aria-description={`With goals below it: ${seed.below.map(({ name }) => name).join(", ")}`}
                disabled={isPlanting}
              >
                <DisciplineIcon discipline={discipline} boxed decorative />
                {seed.name}
              </button>
            ))}
          </div>
          <p className={styles.other}>
            Not sure yet?{" "}
            <button type="button" className="link" onClick={start} disabled={isStarting}>
              Just start a session
            </button>{" "}
            and file it later.
          </p>
          {running && (
            <p role="alert" className={styles.other}>
              {running.name || "A session"} is still running.{" "}
              <Link to={`/sessions/${running.id}`} className="link">
                Open it
              </Link>
            </p>
          )}
          {unfiledCount === 0 && (
            <div className={styles.foot}>
              <span>Only looking? A small tree with a few weeks of sessions shows how it feels.</span>
              <Button variant="default" onClick={() => examples.mutate()} loading={examples.isPending}>
                Start with an example
              </Button>
            </div>
          )}
        </section>
        <TeachingBranches seed={lookedAt} />
      </div>
    </>
  );
}
