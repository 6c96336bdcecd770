/** The line of the palette: a combobox that drives the list below it. */

import { IconArrowLeft, IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { OverlayClose, OverlayInput, OverlayLine } from "@/components/ui/overlay";
import { endTypingAhead } from "@/lib/typed-ahead";
import { optionId } from "./palette-list";
import type { Row } from "./rows";
import { INPUT_ID, useLineKeys } from "./use-line-keys";
import type { PaletteState } from "./use-palette";

export type PaletteLineProps = {
  palette: PaletteState;
  listId: string;
  onRun: (row: Row) => void;
  onClose: () => void;
  onKeys: () => void;
};

export function PaletteLine({ palette, listId, onRun, onClose, onKeys }: PaletteLineProps) {
  const { mode, text, active, index, rows } = palette;
  const parent = mode.kind === "name" ? index.byId.get(mode.parentId ?? "") : undefined;
  const about = mode.kind === "more" ? index.byId.get(mode.id) : undefined;
  const label = sayLine(mode.kind, parent?.node.name, about?.node.name);
  const Icon = mode.kind === "find" ? IconSearch : mode.kind === "name" ? IconPlus : IconArrowLeft;

  const press = useLineKeys({ palette, onRun, onClose, onKeys });
  return (
    <OverlayLine>
      <Icon size={18} stroke={1.6} aria-hidden />
      <OverlayInput
        id={INPUT_ID}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={rows.length > 0}
        aria-controls={rows.length > 0 ? listId : undefined}
        aria-activedescendant={active && optionId(listId, active.key)}
        placeholder={mode.kind === "find" ? "Find or do" : label}
        autoCapitalize="off"
        enterKeyHint="go"
        maxLength={200}
        value={text}
        onFocus={() => {
          const typed = endTypingAhead();
          if (typed !== "") palette.setText(text + typed);
        }}
        onChange={(event) => palette.setText(event.currentTarget.value)}
        onKeyDownCapture={press}
      />
      <OverlayClose label={mode.kind === "find" ? "Close" : "Back"} onClose={() => palette.back() || onClose()}>
        <IconX size={18} stroke={1.6} aria-hidden />
      </OverlayClose>
    </OverlayLine>
  );
}

function sayLine(kind: PaletteState["mode"]["kind"], parent: string | undefined, about: string | undefined): string {
  if (kind === "name") return parent === undefined ? "Name of the new goal" : `Name of the step under ${parent}`;
  return about === undefined ? "Find a goal or session, or do something" : `More for ${about}`;
}
