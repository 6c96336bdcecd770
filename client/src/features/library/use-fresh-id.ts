/** The id of something new: another one at each visit of the page that makes it. */

import { useRef } from "react";
import { useLocation } from "react-router";
import { newPartId } from "@/practice/ids";

export function useFreshId(isNew: boolean): string {
  const { key } = useLocation();
  const fresh = useRef({ key: "", id: "" });
  if (isNew && fresh.current.key !== key) fresh.current = { key, id: newPartId() };
  return fresh.current.id;
}
