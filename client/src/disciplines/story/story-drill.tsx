/** Choose what is read tonight, or go on reading. */

import { ChoosePage } from "@/disciplines/story/choose-page";
import { ReadingPage } from "@/disciplines/story/reading-page";
import { useDrillRun } from "@/drills/use-drill-run";

export function StoryDrill() {
  const run = useDrillRun("story", { hasNoCountIn: true });
  if (run.phase === "loading" || run.phase === "finished") return null;
  if (run.phase === "setup" || run.phase === "count-in") return <ChoosePage run={run} />;
  return <ReadingPage run={run} />;
}
