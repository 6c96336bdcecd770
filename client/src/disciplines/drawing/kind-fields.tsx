/** Which figures: what of them, of which gender, in which clothing. */

import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { DrawingSetup } from "@/disciplines/drawing/setup-model";
import { Field, Fields } from "@/drills/field";
import type { FigureCategory, FigureClothing, FigureGender } from "@/figure/spec";

type Kind = Pick<DrawingSetup, "category" | "gender" | "clothing">;

export type KindFieldsProps = {
  value: Kind & Pick<DrawingSetup, "source">;
  onChange: (change: Partial<Kind>) => void;
  /** Beside them. */
  children?: ReactNode;
};

const CATEGORIES: readonly { value: FigureCategory; label: string }[] = [
  { value: "full-body", label: "Full body" },
  { value: "hands", label: "Hands" },
  { value: "feet", label: "Feet" },
  { value: "portraits", label: "Portraits" },
];
const GENDERS: readonly { value: FigureGender; label: string }[] = [
  { value: "any", label: "Any" },
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
];
const CLOTHES: readonly { value: FigureClothing; label: string }[] = [
  { value: "any", label: "Any" },
  { value: "minimal", label: "Minimal" },
  { value: "clothed", label: "Clothed" },
];

export function KindFields({ value, onChange: change, children }: KindFieldsProps) {
  const isPictures = value.source === "pictures";
  return (
    <Fields>
      <Field label="What">
        <Segmented
          label="What"
          value={value.category}
          options={CATEGORIES}
          onChange={(category) => change({ category })}
        />
      </Field>
      <Field label="Gender">
        <Segmented
          label="Gender"
          value={value.gender}
          options={GENDERS}
          onChange={(gender) => change({ gender })}
          isDisabled={isPictures}
        />
      </Field>
      <Field label="Clothing">
        <Segmented
          label="Clothing"
          value={value.clothing}
          options={CLOTHES}
          onChange={(clothing) => change({ clothing })}
          isDisabled={isPictures}
        />
      </Field>
      {children}
    </Fields>
  );
}
