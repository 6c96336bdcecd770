/** The goals page: loading over the tree that was here last, failed, empty, or the tree. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { sayNotLoaded } from "@/api/client";
import { treeQuery } from "@/api/queries";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import { idle } from "@/practice/write-queue";
import { EmptyTree } from "./empty/empty-tree";
import { useLastTree } from "./hooks/use-last-tree";
import { useToday } from "./hooks/use-today";
import { buildForest } from "./model/forest";
import styles from "./tree.module.css";
import { TreePage } from "./tree-page";

/** Whoever comes back may have changed the tree in another window; but an answer must not undo what is being written. */
const onlyWhenIdle = () => (idle() ? "always" : false);

export function GoalsPage() {
  const { data, error, isError, refetch } = useQuery({ ...treeQuery, refetchOnWindowFocus: onlyWhenIdle });
  const today = useToday();
  const last = useLastTree(data);
  const tree = data ?? last;
  const forest = useMemo(() => (tree ? buildForest(tree.nodes, tree.rollups) : null), [tree]);
  const failure = isError && (
    <ErrorPanel title="The tree did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
  );
  if (!forest || (!data && forest.roots.length === 0)) {
    return (
      <>
        <title>Goals · Fractal Goals</title>
        <h1 className="visually-hidden">Goals</h1>
        {failure || <StillRows count={8} label="The tree is loading" />}
      </>
    );
  }
  if (forest.roots.length === 0) return <EmptyTree unfiledCount={forest.unfiled.length} />;
  return (
    <TreePage
      forest={forest}
      today={today}
      isOld={!data}
      notice={failure && <div className={styles.overLast}>{failure}</div>}
    />
  );
}
