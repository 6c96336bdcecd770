/** The names behind the ids of a filter. */

import { useQuery } from "@tanstack/react-query";
import { activitiesQuery, disciplinesQuery, templatesQuery, treeQuery } from "@/api/queries";
import type { FilterNames } from "./filter-words";
import type { ListFilters } from "./filters";

export function useFilterNames({ goal, type, template, activity }: ListFilters): FilterNames {
  const disciplines = useQuery(disciplinesQuery).data;
  const tree = useQuery({ ...treeQuery, enabled: goal !== undefined }).data;
  const templates = useQuery({ ...templatesQuery("all"), enabled: template !== undefined }).data;
  const activities = useQuery({ ...activitiesQuery, enabled: activity !== undefined }).data;
  const types = disciplines?.flatMap((one) => one.session_types);
  return {
    disciplines: Object.fromEntries(disciplines?.map(({ key, label }) => [key, label]) ?? []),
    goal: tree?.nodes.find(({ id }) => id === goal)?.name,
    type: types?.find(({ key }) => key === type)?.label,
    template: templates?.find(({ id }) => id === template)?.name,
    activity: activities?.find(({ id }) => id === activity)?.name,
  };
}
