import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { SearchBox } from "@/features/sessions/list/search-box";

test("letters typed while the address answers the ones before are kept", () => {
  vi.useFakeTimers();
  const sent: string[] = [];
  const box = (value: string) => <SearchBox value={value} onChange={(words) => sent.push(words)} />;
  const { rerender } = render(box(""));
  const field = screen.getByRole("textbox", { name: "Name or note" });
  fireEvent.change(field, { target: { value: "h" } });
  vi.advanceTimersByTime(300);
  expect(sent).toEqual(["h"]);
  fireEvent.change(field, { target: { value: "hi" } });
  rerender(box("h"));
  expect(field).toHaveProperty("value", "hi");
  rerender(box("yoga"));
  expect(field).toHaveProperty("value", "yoga");
  vi.useRealTimers();
});
