/** A target being typed: what stands in its fields, what is still missing, and how it is saved. */

import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { activitiesQuery } from "@/api/queries";
import type { Target } from "@/api/types";
import {
  draftOf,
  emptyDraft,
  emptyMetric,
  findActivity,
  type MetricDraft,
  type ReadDraft,
  readDraft,
  type TargetDraft,
} from "../model/target-drafts";
import { newId } from "../new-id";

export type CompleteDraft = Exclude<ReadDraft, { missing: string }>;

/** `target` is null for a new one. */
export function useTargetDraft(target: Target | null, onSave: (read: CompleteDraft) => void) {
  const activities = useQuery(activitiesQuery).data ?? [];
  const [draft, setDraft] = useState<TargetDraft>(() => (target ? draftOf(target) : emptyDraft(newId(), newId())));
  const [missing, setMissing] = useState<string | null>(null);
  const saved = useRef(target ? JSON.stringify(draft) : null);
  const change = (changes: Partial<TargetDraft>) => {
    setMissing(null);
    setDraft((before) => ({ ...before, ...changes }));
  };
  const changeMetric = (metric: MetricDraft, changes: Partial<MetricDraft>) =>
    change({ metrics: draft.metrics.map((each) => (each === metric ? { ...each, ...changes } : each)) });
  const addMetric = () => change({ metrics: [...draft.metrics, emptyMetric(newId())] });
  /** Save what is complete; returns whether nothing is missing. */
  const save = (): boolean => {
    const now = JSON.stringify(draft);
    if (now === saved.current) return true;
    const read = readDraft(draft, activities, target, newId);
    if ("missing" in read) {
      setMissing(read.missing);
      return false;
    }
    saved.current = now;
    onSave(read);
    return true;
  };
  const known = findActivity(draft.activity, activities);
  const names = [...new Set(activities.map(({ name }) => name))];
  return { draft, missing, known, names, change, changeMetric, addMetric, save };
}
