/** Where a template is changed: what sets up a drill with its drill, everything else in the library. */

import type { TemplateItem } from "@/api/types";
import { type DisciplineLook, disciplineLook } from "@/disciplines";
import type { Drill } from "@/disciplines/contract";

type Place = Pick<TemplateItem, "id" | "discipline" | "has_setup">;

/** Return the drill that a template sets up; null: it is a plan of sections. */
export function drillOf({ discipline, has_setup }: Omit<Place, "id">): (Drill & Pick<DisciplineLook, "key">) | null {
  const { key, drill } = disciplineLook(discipline);
  return has_setup && drill?.setupPath ? { ...drill, key } : null;
}

/** Return the address where it is changed. */
export function templatePath(template: Place): string {
  const drill = drillOf(template);
  if (!drill?.setupPath) return `/library/templates/${template.id}`;
  const path = drill.setupPath(template.id);
  return `/drills/${drill.key}${path.startsWith("?") ? "" : "/"}${path}`;
}
