/** The icon of a discipline in its hue, alone or in its pale box. */

import { disciplineLook } from "@/disciplines";
import marks from "./marks.module.css";

export type DisciplineIconProps = {
  discipline: string | null | undefined;
  boxed?: boolean;
  /** Side of the box, or of the bare icon, in pixels. */
  size?: number;
  /** Leave the name out where it is written beside the icon. */
  decorative?: boolean;
};

export function DisciplineIcon({ discipline, boxed = false, size, decorative = false }: DisciplineIconProps) {
  const { label, color, soft, Icon } = disciplineLook(discipline);
  const side = size ?? (boxed ? 26 : 18);
  const named = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label, title: label };
  const box = boxed ? { width: side, height: side, background: soft } : { width: side, height: side };
  return (
    <span
      {...named}
      className={`${marks.discipline} ${boxed ? (side < 24 ? marks.small : marks.boxed) : ""}`}
      style={{ ...box, color }}
    >
      <Icon size={boxed ? Math.round(side * 0.62) : side} stroke={1.6} aria-hidden />
    </span>
  );
}
