/** The drill of a discipline, on a page of its own: the discipline's half has it. */

import { Suspense } from "react";
import { useParams } from "react-router";
import { disciplineLook } from "@/disciplines";
import { DrillsPage } from "@/features/drills/drills-page";

export function DrillPage() {
  const { discipline } = useParams();
  const { key, drill } = disciplineLook(discipline);
  if (key !== discipline || !drill) return <DrillsPage />;
  return (
    <>
      <title>{`${drill.name} · Fractal Goals`}</title>
      <Suspense fallback={null}>
        <drill.Pages />
      </Suspense>
    </>
  );
}
