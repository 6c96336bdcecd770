/** What is chosen once for a discipline: its own half draws it. */

import { Suspense } from "react";
import type { Me } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { StillRows } from "@/components/ui/still-rows";
import { DISCIPLINES } from "@/disciplines";

/** Return the disciplines with settings that a person practises; all of them when none was chosen. */
export function settingsOf({ disciplines }: Pick<Me, "disciplines">) {
  return DISCIPLINES.flatMap(({ key, settings }) =>
    settings && (disciplines.length === 0 || disciplines.includes(key)) ? [{ id: `about-${key}`, ...settings }] : [],
  );
}

export function DisciplineCards() {
  return settingsOf(useMe()).map(({ id, title, sub, Fields }) => (
    <Card key={id} id={id} title={title} sub={sub}>
      <Suspense fallback={<StillRows count={2} />}>
        <Fields />
      </Suspense>
    </Card>
  ));
}
