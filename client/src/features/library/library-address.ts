/** What the library's address keeps: the tab, what is looked for, the order, what is open. */

export type LibraryTab = "templates" | "activities";
export type LibrarySort = "used" | "name";

export type LibraryView = {
  tab: LibraryTab;
  q: string;
  discipline: string | null;
  sort: LibrarySort;
  isArchived: boolean;
  /** The template in the side panel. */
  openId: string | null;
};

export function readView(search: URLSearchParams): LibraryView {
  return {
    tab: search.get("tab") === "activities" ? "activities" : "templates",
    q: search.get("q") ?? "",
    discipline: search.get("discipline"),
    sort: search.get("sort") === "name" ? "name" : "used",
    isArchived: search.get("archived") === "1",
    openId: search.get("open"),
  };
}

/** Write a view; what is as usual is left out. */
export function writeView(view: LibraryView): URLSearchParams {
  const search = new URLSearchParams();
  if (view.tab === "activities") search.set("tab", "activities");
  if (view.q.trim() !== "") search.set("q", view.q);
  if (view.discipline) search.set("discipline", view.discipline);
  if (view.sort === "name") search.set("sort", "name");
  if (view.isArchived) search.set("archived", "1");
  if (view.openId) search.set("open", view.openId);
  return search;
}
