/** Find and do: one line to type in, and what it means underneath. */

import { useId } from "react";
import { Overlay } from "@/components/ui/overlay";
import { keepFocusOnPage, useFocusBack } from "@/lib/focus";
import { useIsPhone } from "@/lib/use-phone";
import { useDo } from "./do";
import { PaletteChips } from "./palette-chips";
import { PaletteFoot } from "./palette-foot";
import { PaletteLine } from "./palette-line";
import { PaletteList } from "./palette-list";
import type { Act, Row } from "./rows";
import { usePalette } from "./use-palette";

/** What leads to another place: the focus goes there, not back to where it was. */
const LEADS: readonly Act["do"][] = ["goal", "view", "only", "session", "go", "start", "quick-add"];

export type PaletteProps = { onClose: () => void; onKeys: () => void };

export function Palette({ onClose, onKeys }: PaletteProps) {
  const palette = usePalette();
  const isPhone = useIsPhone();
  const perform = useDo({ index: palette.index, onKeys });
  const forgetFocus = useFocusBack();
  const listId = useId();

  const run = (row: Row) => {
    const { act } = row;
    if (act.do === "expand") return palette.expand(act.group);
    if (act.do === "name") return palette.enter({ kind: "name", parentId: act.parentId });
    if (act.do === "create" && palette.text.trim() === "") return;
    if (LEADS.includes(act.do)) {
      forgetFocus();
      keepFocusOnPage();
    }
    onClose();
    perform(act, palette.text.trim());
  };
  return (
    <Overlay label="Find and do" kind="wide" closeOnEscape={false} onClose={onClose}>
      <PaletteLine palette={palette} listId={listId} onRun={run} onClose={onClose} onKeys={onKeys} />
      {palette.isFinding && <PaletteChips filters={palette.filters} onChange={palette.setFilters} />}
      <PaletteList palette={palette} listId={listId} onRun={run} />
      {!isPhone && <PaletteFoot mode={palette.mode} />}
    </Overlay>
  );
}
