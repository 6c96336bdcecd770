/** The addresses of climbing. */

import { Route, Routes } from "react-router";
import { ClimbingPage } from "./climbing-page";
import { CompetitionPage } from "./competitions/competition-page";
import { CompetitionsPage } from "./competitions/competitions-page";
import { PastPage } from "./past-page";
import { ResultPage } from "./result-page";
import { RoutePage } from "./routes/route-page";
import { RoutesPage } from "./routes/routes-page";

export function ClimbingPages() {
  return (
    <Routes>
      <Route index element={<ClimbingPage />} />
      <Route path="sessions/:id" element={<PastPage />} />
      <Route path="results/:id" element={<ResultPage />} />
      <Route path="routes" element={<RoutesPage />} />
      <Route path="routes/:id" element={<RoutePage />} />
      <Route path="competitions" element={<CompetitionsPage />} />
      <Route path="competitions/:type/:id" element={<CompetitionPage />} />
    </Routes>
  );
}
