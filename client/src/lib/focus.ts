/** Where the focus goes when what had it is gone. */

/** Put the focus on the page, once what was pressed has left it, so that Tab and the reader do not begin at the top. */
export function keepFocusOnPage(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("page")?.focus({ preventScroll: true });
  });
}
