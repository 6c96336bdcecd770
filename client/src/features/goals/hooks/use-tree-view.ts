/** What a reload of the tree keeps, in the address: the chosen goal, the zoom, and the branch on the phone. */

import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { ZOOMS, type Zoom } from "../model/visible";

export interface TreeView {
  selectedId: string | null;
  /** The parent whose children the phone lists. */
  branchId: string | null;
  zoom: Zoom;
  select: (id: string | null) => void;
  setZoom: (zoom: Zoom) => void;
  setBranch: (id: string | null) => void;
}

export function useTreeView(defaultZoom: Zoom): TreeView {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (name: string, value: string | null, isStep: boolean) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === null) after.delete(name);
          else after.set(name, value);
          return after;
        },
        { replace: !isStep, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const select = useCallback((id: string | null) => change("at", id, false), [change]);
  const setZoom = useCallback((zoom: Zoom) => change("zoom", zoom, false), [change]);
  const setBranch = useCallback((id: string | null) => change("root", id, true), [change]);
  const asked = params.get("zoom");
  const zoom = ZOOMS.find((candidate) => candidate === asked) ?? defaultZoom;
  const selectedId = params.get("at");
  const branchId = params.get("root");
  return useMemo(
    () => ({ selectedId, branchId, zoom, select, setZoom, setBranch }),
    [selectedId, branchId, zoom, select, setZoom, setBranch],
  );
}
