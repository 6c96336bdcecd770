/** The addresses below /drills/yoga. */

import { Route, Routes } from "react-router";
import { BuilderPage } from "@/disciplines/yoga/builder-page";
import { YogaDrill } from "@/disciplines/yoga/yoga-drill";
import { YogaResults } from "@/disciplines/yoga/yoga-results";

export function YogaPages() {
  return (
    <Routes>
      <Route index element={<YogaDrill />} />
      <Route path="play/*" element={<YogaDrill />} />
      <Route path="build/:id" element={<BuilderPage />} />
      <Route path="results/:id" element={<YogaResults />} />
    </Routes>
  );
}
