/** What is typed while a line is on its way (its chunk loads, the focus moves) is not lost: it waits here for the line. */

/** A line that has not come by then does not come any more. */
const WAIT_MILLISECONDS = 3000;

let typed = "";
let timer: ReturnType<typeof setTimeout> | undefined;

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key.length === 1) typed += event.key;
  else if (event.key === "Backspace") typed = typed.slice(0, -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Begin to keep what is typed, after the key that asked for the line. */
export function beginTypingAhead(): void {
  endTypingAhead();
  window.addEventListener("keydown", keep, true);
  timer = setTimeout(endTypingAhead, WAIT_MILLISECONDS);
}

/** Return what was typed so far, now that the line has the focus. */
export function endTypingAhead(): string {
  window.removeEventListener("keydown", keep, true);
  clearTimeout(timer);
  const found = typed;
  typed = "";
  return found;
}
