/** Drawing images of a run once more: they are filled in as a set-up, ready to start. */

import { useNavigate } from "react-router";
import { useMe } from "@/api/use-me";
import type { Details } from "@/disciplines/contract";
import { againOf } from "@/disciplines/drawing/results-model";
import { nameSetup, setupSeconds, typeOfSetup } from "@/disciplines/drawing/setup-model";
import { rememberDrill } from "@/practice/drill-memory";

/** Return what fills in images by their places and opens the set-up. */
export function useDrawAgain(details: Details, goalId: string | null): (places: readonly number[]) => void {
  const me = useMe();
  const navigate = useNavigate();
  return (places) => {
    const setup = againOf(details, places);
    if (setup === null) return;
    const [name, sessionType, seconds] = [nameSetup(setup), typeOfSetup(setup), setupSeconds(setup)];
    rememberDrill(me.id, "drawing", { setup, name, sessionType, seconds, templateId: null, goalId });
    void navigate("/drills/drawing");
  };
}
