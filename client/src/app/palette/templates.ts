/** The templates as the palette finds them: each can be used at once, the likeliest edited too. */

import type { TemplateItem } from "@/api/types";
import { wordsOf } from "@/lib/fold";
import { templatePath } from "@/practice/template-places";
import type { Row } from "./rows";

const MOST = 4;

/** Return lines for the templates whose words begin like those typed, the last used first. */
export function templateRows(templates: readonly TemplateItem[], typed: string): Row[] {
  const words = wordsOf(typed);
  const found = templates.filter(({ name }) => {
    const own = wordsOf(name);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const [first] = words.length === 0 ? [] : found;
  if (!first) return [];
  const edit: Row = {
    key: `edit-${first.id}`,
    mark: { discipline: first.discipline },
    label: `Edit ${first.name}`,
    second: first.goal_name,
    act: { do: "go", to: templatePath(first) },
  };
  const [best, ...others] = found.slice(0, MOST).map(rowToUse);
  return best ? [best, edit, ...others] : [];
}

function rowToUse({ id, name, discipline, goal_name, planned_seconds }: TemplateItem): Row {
  return {
    key: `use-${id}`,
    mark: { discipline },
    label: `Use ${name} now`,
    second: goal_name,
    seconds: planned_seconds > 0 ? planned_seconds : null,
    act: { do: "use", templateId: id },
  };
}
