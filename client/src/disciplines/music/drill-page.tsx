/** The chord and scale drill: its set-up, and its run wherever it stands. */

import { ChordRunPage } from "@/disciplines/music/chord-run-page";
import { MusicSetupPage } from "@/disciplines/music/music-setup-page";
import { usePrepare } from "@/disciplines/music/use-chord-run";
import { useDrillRun } from "@/drills/use-drill-run";

export function MusicDrillPage() {
  const prepare = usePrepare();
  const run = useDrillRun("music", { prepare });
  if (run.phase === "loading" || run.phase === "finished") return null;
  if (run.phase === "setup") return <MusicSetupPage run={run} />;
  return <ChordRunPage run={run} />;
}
