/** What was drawn, on the session's page. */

import { Card } from "@/components/ui/card";
import { ContactSheet } from "@/disciplines/drawing/contact-sheet";
import { readResults, totalsOf } from "@/disciplines/drawing/run-model";
import { readSetup, readSteps, sayFigures } from "@/disciplines/drawing/setup-model";
import { plural } from "@/lib/numbers";
import { formatClock } from "@/lib/time";
import { useEditorValue } from "@/practice/editor-context";

export function DetailsPanel() {
  const details = useEditorValue((view) => view.draft.attributes.details);
  const goalId = useEditorValue((view) => view.draft.parent_id);
  const hasPlan = readSteps(details).length > 0;
  if (!hasPlan && readResults(details).length === 0) return null;
  return (
    <Card title="What you drew" sub={sayTotals(details)}>
      <ContactSheet details={details} goalId={goalId} />
    </Card>
  );
}

type Held = Parameters<typeof totalsOf>[0];

/** "11 of 12 images · 16:04 · full body · any · clothed" */
function sayTotals(details: Held): string {
  const { done, planned, seconds } = totalsOf(details);
  const images = planned > 0 ? `${done} of ${planned} images` : plural(done, "image");
  return [images, formatClock(Math.round(seconds)), sayFigures(readSetup(details))].join(" · ");
}
