/** Chooses a place for what moves: one of these goals, or the top level. */

import { useMemo } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { ancestorsOf } from "./model/forest";
import type { GoalNode } from "./model/tree";
import { PickList } from "./pick-list";

const TOP = "top";

export type PlacePickerProps = {
  label: string;
  places: readonly GoalNode[];
  /** Whether it could stand at the top level too. */
  hasTop: boolean;
  onPick: (parentId: string | null) => void;
  onClose: () => void;
};

export function PlacePicker({ label, places, hasTop, onPick, onClose }: PlacePickerProps) {
  const picks = useMemo(() => {
    const found = places.map((place) => ({
      id: place.id,
      name: place.name,
      mark: <LevelLetter type={place.type} size={16} />,
      detail: ancestorsOf(place)
        .map(({ name }) => name)
        .join(" › "),
    }));
    return hasTop ? [{ id: TOP, name: "The top level", mark: null }, ...found] : found;
  }, [places, hasTop]);
  return (
    <PickList
      label={label}
      picks={picks}
      empty="There is no other goal it could stand under."
      onClose={onClose}
      onPick={(id) => onPick(id === TOP ? null : id)}
    />
  );
}
