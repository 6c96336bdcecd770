/** After drawing: the contact sheet, photos of the drawings, and this set-up over time. */

import { ContactSheet } from "@/disciplines/drawing/contact-sheet";
import { AddPhotos, Photos } from "@/disciplines/drawing/photos";
import { figuresOfDrawing } from "@/disciplines/drawing/results-model";
import { readSetup } from "@/disciplines/drawing/setup-model";
import { ResultsPage } from "@/drills/results-page";

export function DrawingResults() {
  return (
    <ResultsPage
      discipline="drawing"
      plan={readSetup}
      figures={({ details, last, best }) => figuresOfDrawing(details, last, best)}
      chartKey="images_completed"
      doneHead="What you drew"
      doneActions={({ session }) => <AddPhotos session={session} />}
    >
      {({ session, details }) => (
        <>
          <ContactSheet details={details} goalId={session.parent_id} />
          <Photos session={session} />
        </>
      )}
    </ResultsPage>
  );
}
