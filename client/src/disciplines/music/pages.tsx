/** The pages of the chord and scale drill. */

import { Route, Routes } from "react-router";
import { MusicDrillPage } from "@/disciplines/music/drill-page";
import { MetronomePage } from "@/disciplines/music/metronome-page";
import { MusicResultsPage } from "@/disciplines/music/music-results-page";
import { ProgressPage } from "@/disciplines/music/progress-page";

export function MusicPages() {
  return (
    <Routes>
      <Route index element={<MusicDrillPage />} />
      <Route path="results/:id" element={<MusicResultsPage />} />
      <Route path="progress" element={<ProgressPage />} />
      <Route path="metronome" element={<MetronomePage />} />
    </Routes>
  );
}
