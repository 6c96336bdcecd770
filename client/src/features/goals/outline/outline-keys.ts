/** What a key means in the outline, on a row and in a name that is being typed. */

export type Going = "up" | "down" | "left" | "right" | "home" | "end" | "pageUp" | "pageDown";

export type Way = "in" | "out" | "up" | "down";

export type Command =
  | { do: "go"; to: Going; extends: boolean }
  | { do: "move"; way: Way }
  | { do: "rename"; typed: string }
  | {
      do:
        | "newSibling"
        | "newChild"
        | "pick"
        | "pickLevel"
        | "trash"
        | "complete"
        | "menu"
        | "openPanel"
        | "openSiblings"
        | "leave"
        | "dropEmpty"
        | "tabOn";
    };

/** The part of a key event that decides. */
export interface Pressed {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const GOING: Record<string, Going> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

const WITH_ALT: Record<string, Command> = {
  ArrowUp: { do: "move", way: "up" },
  ArrowDown: { do: "move", way: "down" },
  ArrowLeft: { do: "move", way: "out" },
  ArrowRight: { do: "move", way: "in" },
  Enter: { do: "openPanel" },
};

const WITH_CONTROL: Record<string, Command> = {
  Enter: { do: "complete" },
  a: { do: "pickLevel" },
  Backspace: { do: "trash" },
};

const PLAIN: Record<string, Command> = {
  " ": { do: "pick" },
  Delete: { do: "trash" },
  Escape: { do: "leave" },
  F2: { do: "rename", typed: "" },
  ".": { do: "menu" },
  "*": { do: "openSiblings" },
};

/** What a key on a row means; null: nothing to the outline. With `tabLeaves`, Tab goes on to what comes after it. */
export function commandOnRow(pressed: Pressed, tabLeaves: boolean): Command | null {
  const { key, shiftKey } = pressed;
  if (pressed.altKey) return pressed.ctrlKey || pressed.metaKey ? null : (WITH_ALT[key] ?? null);
  if (pressed.ctrlKey || pressed.metaKey) return WITH_CONTROL[key] ?? null;
  if (key === "Tab") return tabLeaves ? { do: "tabOn" } : { do: "move", way: shiftKey ? "out" : "in" };
  if (key === "Enter") return { do: shiftKey ? "newChild" : "newSibling" };
  const to = GOING[key];
  if (to) return { do: "go", to, extends: shiftKey && to !== "left" && to !== "right" };
  const plain = PLAIN[key];
  if (plain) return plain;
  return /^[\p{L}\p{N}]$/u.test(key) ? { do: "rename", typed: key } : null;
}

/** What a key in a name being typed means; null: it belongs to the text. */
export function commandInName(pressed: Pressed, isEmpty: boolean): Command | null {
  const { key, shiftKey } = pressed;
  if (pressed.altKey) return pressed.ctrlKey || pressed.metaKey ? null : (WITH_ALT[key] ?? null);
  if (pressed.ctrlKey || pressed.metaKey) return key === "Enter" ? { do: "complete" } : null;
  if (key === "Tab") return { do: "move", way: shiftKey ? "out" : "in" };
  if (key === "Enter") return { do: shiftKey ? "newChild" : "newSibling" };
  if (key === "Escape") return { do: "leave" };
  if (key === "Backspace" && isEmpty) return { do: "dropEmpty" };
  if (key === "ArrowUp" || key === "ArrowDown")
    return { do: "go", to: key === "ArrowUp" ? "up" : "down", extends: false };
  return null;
}
