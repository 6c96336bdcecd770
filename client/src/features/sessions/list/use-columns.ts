/** The chosen columns: kept in the address and on this device. */

import { useSearchParams } from "react-router";
import { type Column, readColumns, storeColumns, storedColumns } from "./columns";

export function useColumns(): [Column[], (columns: Column[]) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (columns: Column[]) => {
    storeColumns(columns);
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set("cols", columns.join(","));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [readColumns(search.get("cols") ?? storedColumns()), choose];
}
