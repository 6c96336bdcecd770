/** The pages of the drawing drill. */

import { Route, Routes } from "react-router";
import { DrawingDrill } from "@/disciplines/drawing/drawing-drill";
import { DrawingResults } from "@/disciplines/drawing/drawing-results";

export function DrawingPages() {
  return (
    <Routes>
      <Route index element={<DrawingDrill />} />
      <Route path="results/:id" element={<DrawingResults />} />
    </Routes>
  );
}
