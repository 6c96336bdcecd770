/** The words behind the keys of a session. */

import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, templatesQuery } from "@/api/queries";
import { disciplineLook } from "@/disciplines";

export type Labels = {
  disciplineOf: (key: string | null) => string;
  typeOf: (discipline: string | null, type: string | null) => string;
  templateOf: (id: string | null) => string;
};

/** @param hasTemplates whether names of templates are wanted. */
export function useLabels(hasTemplates: boolean): Labels {
  const disciplines = useQuery(disciplinesQuery).data;
  const templates = useQuery({ ...templatesQuery("all"), enabled: hasTemplates }).data;
  const find = (key: string | null) => disciplines?.find((one) => one.key === key);
  return {
    disciplineOf: (key) => find(key)?.label ?? disciplineLook(key).label,
    typeOf: (discipline, type) => find(discipline)?.session_types.find(({ key }) => key === type)?.label ?? type ?? "",
    templateOf: (id) => (id === null ? "" : (templates?.find((one) => one.id === id)?.name ?? "")),
  };
}
