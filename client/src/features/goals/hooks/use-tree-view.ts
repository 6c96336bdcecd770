/** What a reload of the goals page keeps, in the address: view, chosen goal, zoom, subtree, colour and filters. */

import { useCallback, useMemo, useRef } from "react";
import { useSearchParams } from "react-router";
import { DISCIPLINES } from "@/disciplines";
import type { GoalFilters } from "../model/filters";
import { COLOURS, type Colour } from "../model/paint";
import { ZOOMS, type Zoom } from "../model/visible";

export type ViewName = "tree" | "outline" | "icicle";

const VIEWS: readonly ViewName[] = ["tree", "outline", "icicle"];
const DUES = ["soon", "overdue"] as const;

export interface TreeView {
  view: ViewName;
  selectedId: string | null;
  /** The goal whose subtree alone is shown, in every view; on the phone, the parent whose children are listed. */
  branchId: string | null;
  zoom: Zoom;
  colour: Colour;
  filters: GoalFilters;
  select: (id: string | null) => void;
  setView: (view: ViewName) => void;
  setZoom: (zoom: Zoom) => void;
  setBranch: (id: string | null) => void;
  setColour: (colour: Colour) => void;
  /** Change some of the filters; the others stay as they are. */
  setFilters: (changes: Partial<GoalFilters>) => void;
  /** The address of this page with some of these changed, for links. */
  hrefWith: (changes: { branchId?: string | null; selectedId?: string | null }) => string;
}

type Changes = Record<string, string | null>;

export function useTreeView(defaultZoom: Zoom): TreeView {
  const [params, setParams] = useSearchParams();
  // Two changes in one event must both hold, so the second builds on the first, not on the address of the last drawing.
  const latest = useRef(params);
  latest.current = params;
  const change = useCallback(
    (changes: Changes, isStep = false) => {
      latest.current = changed(latest.current, changes);
      setParams(latest.current, { replace: !isStep, preventScrollReset: true });
    },
    [setParams],
  );
  const verbs = useMemo(
    () => ({
      select: (id: string | null) => change({ at: id }),
      setView: (view: ViewName) => change({ view: view === "tree" ? null : view }, true),
      setZoom: (zoom: Zoom) => change({ zoom }),
      setBranch: (id: string | null) => change({ root: id }, true),
      setColour: (colour: Colour) => change({ colour: colour === "recency" ? null : colour }),
      setFilters: (filters: Partial<GoalFilters>) => change(paramsOf(filters)),
    }),
    [change],
  );
  return useMemo(
    () => ({
      view: oneOf(VIEWS, params.get("view")) ?? "tree",
      selectedId: params.get("at"),
      branchId: params.get("root"),
      zoom: oneOf(ZOOMS, params.get("zoom")) ?? defaultZoom,
      colour: oneOf(COLOURS, params.get("colour")) ?? "recency",
      filters: readFilters(params),
      hrefWith: ({ branchId, selectedId }) => {
        const changes: Changes = {};
        if (branchId !== undefined) changes.root = branchId;
        if (selectedId !== undefined) changes.at = selectedId;
        return `?${changed(params, changes)}`;
      },
      ...verbs,
    }),
    [params, defaultZoom, verbs],
  );
}

function changed(before: URLSearchParams, changes: Changes): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return after;
}

function oneOf<T extends string>(known: readonly T[], asked: string | null): T | undefined {
  return known.find((candidate) => candidate === asked);
}

function readFilters(params: URLSearchParams): GoalFilters {
  const discipline = params.get("discipline");
  return {
    isOpenOnly: params.get("open") === "1",
    discipline: DISCIPLINES.some(({ key }) => key === discipline) ? discipline : null,
    due: oneOf(DUES, params.get("due")) ?? null,
    isCold: params.get("cold") === "1",
  };
}

function paramsOf(filters: Partial<GoalFilters>): Changes {
  const changes: Changes = {};
  if (filters.isOpenOnly !== undefined) changes.open = filters.isOpenOnly ? "1" : null;
  if (filters.discipline !== undefined) changes.discipline = filters.discipline;
  if (filters.due !== undefined) changes.due = filters.due;
  if (filters.isCold !== undefined) changes.cold = filters.isCold ? "1" : null;
  return changes;
}
