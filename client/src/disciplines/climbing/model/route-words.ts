/** Routes as they are found and said. */

import { fold } from "@/lib/fold";
import type { Route, RouteOut } from "../types";

/** "blue · Hall north · set by Kim" */
export function sayRoute({ color, place, setter }: Pick<Route, "color" | "place" | "setter">): string {
  return [color, place, setter && `set by ${setter}`].filter(Boolean).join(" · ");
}

/** Return routes by letters of their name, colour, place, grade or setter: names that begin so first, gone ones last. */
export function findRoutes(routes: readonly RouteOut[], typed: string): RouteOut[] {
  const letters = fold(typed.trim()).text;
  const rank = (route: RouteOut) => {
    const name = fold(route.name).text;
    if (name.startsWith(letters)) return 0;
    return name.includes(letters) ? 1 : 2;
  };
  const fits = ({ name, color, place, setter, grade }: RouteOut) =>
    [name, color, place, setter, grade].some((text) => fold(text).text.includes(letters));
  return routes
    .filter(fits)
    .sort(
      (one, other) =>
        Number(other.is_active) - Number(one.is_active) ||
        rank(one) - rank(other) ||
        (other.last_climbed_at ?? "").localeCompare(one.last_climbed_at ?? "") ||
        one.name.localeCompare(other.name),
    );
}
