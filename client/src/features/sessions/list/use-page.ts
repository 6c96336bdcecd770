/** What the sessions page shows, as the address says it: the view, its days, the filters. */

import { useSearchParams } from "react-router";
import { useMe } from "@/api/use-me";
import { todayOf } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { type ListFilters, readDay, readFilters, writeFilters } from "./filters";

export type View = "list" | "month" | "week" | "table";

const VIEWS: readonly View[] = ["list", "month", "week", "table"];
const MINUTE = 60_000;

export type SessionsAddress = {
  view: View;
  /** The day whose month or week is shown. */
  at: string;
  today: string;
  filters: ListFilters;
  setFilters: (filters: ListFilters, isTyping?: boolean) => void;
  show: (view: View, at?: string) => void;
};

export function useSessionsAddress(): SessionsAddress {
  const [search, setSearch] = useSearchParams();
  const today = todayOf(useMe(), useNow(MINUTE));
  const said = search.get("view");
  return {
    view: VIEWS.find((view) => view === said) ?? "list",
    at: readDay(search.get("at")) ?? today,
    today,
    filters: readFilters(search),
    setFilters: (filters, isTyping = false) =>
      setSearch((before) => writeFilters(before, filters), { preventScrollReset: true, replace: isTyping }),
    show: (view, at) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (view === "list") next.delete("view");
          else next.set("view", view);
          if (at === today || view === "list" || view === "table") next.delete("at");
          else if (at !== undefined) next.set("at", at);
          return next;
        },
        { preventScrollReset: true, replace: at !== undefined },
      ),
  };
}
