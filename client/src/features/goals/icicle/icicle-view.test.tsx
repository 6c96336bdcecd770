import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Rollup, Rollups } from "@/api/types";
import { findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import type { Adding, GoalsViewProps } from "../goals-view";
import { useTreeView } from "../hooks/use-tree-view";
import { buildForest } from "../model/forest";
import { goalRow } from "../rows-for-tests";
import { IcicleView } from "./icicle-view";

const HOUR = 3600;
const GOALS = [
  goalRow("guitar", "UltimateGoal", null, { name: "Guitar" }),
  goalRow("set", "LongTermGoal", "guitar", { name: "Open mic set" }),
  goalRow("song", "ShortTermGoal", "set", { name: "Blue Bossa", position: 1 }),
  goalRow("triads", "ShortTermGoal", "set", { name: "Triads", position: 2 }),
  goalRow("climb", "UltimateGoal", null, { name: "Climb 7a", position: 1 }),
];

function rollup(own: number, below: number): Rollup {
  return {
    own_seconds: own * HOUR,
    below_seconds: below * HOUR,
    total_seconds: (own + below) * HOUR,
    own_count: own,
    below_count: below,
    total_count: own + below,
    last_practised_date: "2026-11-19",
    week_seconds: 0,
    budget_minutes: null,
    below_budget_minutes: null,
    idle_days: 1,
    days_left: null,
    neglect: 0,
    next_step_id: null,
  };
}

function rollups(goals: Record<string, Rollup>): Rollups {
  return { today: "2026-11-20", week_start_date: "2026-11-16", goals, links: [] };
}

const EVER = {
  guitar: rollup(0, 60),
  set: rollup(10, 50),
  song: rollup(30, 0),
  triads: rollup(20, 0),
  climb: rollup(40, 0),
};

interface Asked {
  onOpen: () => void;
  onChoose: (id: string) => void;
  setAdding: (adding: Adding) => void;
}

function open(address: string, goals: Record<string, Rollup> = EVER) {
  const asked = { onOpen: vi.fn(), onChoose: vi.fn(), setAdding: vi.fn() };
  const forest = buildForest(GOALS, rollups(goals));
  const page = showAt(address, [{ path: "/goals", element: <Page forest={forest} asked={asked} /> }]);
  return { ...page, asked, search: () => new URLSearchParams(page.router.state.location.search) };
}

function Page({ forest, asked }: { forest: GoalsViewProps["forest"]; asked: Asked }) {
  const view = useTreeView("far");
  return (
    <IcicleView
      forest={forest}
      whole={forest}
      dimmed={new Set()}
      today="2026-11-20"
      view={view}
      isPhone={false}
      adding={null}
      setAdding={asked.setAdding}
      onChoose={(id) => {
        asked.onChoose(id);
        view.select(id);
      }}
      onOpen={asked.onOpen}
      onRename={() => {}}
    />
  );
}

/** A picture of 800 × 500, with the panel beside it or not. */
function measure(isDocked = true) {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly tell: ResizeObserverCallback;
      constructor(tell: ResizeObserverCallback) {
        this.tell = tell;
      }
      observe(target: Element) {
        const contentRect = new DOMRect(0, 0, 800, 500);
        this.tell(
          [{ target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }],
          this,
        );
      }
      unobserve() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("matchMedia", (media: string) => ({
    matches: media.includes("reduced-motion") || (isDocked && media.includes("80em")),
    media,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
  }));
}

const cell = (name: RegExp) => screen.findByRole("treeitem", { name });

describe("the icicle of time", () => {
  beforeEach(() => measure());

  test("every cell says its name, level and times, and how deep it stands", async () => {
    open("/goals?view=icicle");
    const song = await cell(/^Blue Bossa/);
    expect(song.getAttribute("aria-label")).toBe(
      "Blue Bossa, 30 h in all, Short term, own 30 h, below none, practised yesterday",
    );
    expect(song.getAttribute("aria-level")).toBe("3");
    expect((await cell(/^Guitar/)).getAttribute("aria-expanded")).toBe("true");
    expect(song.hasAttribute("aria-expanded")).toBe(false);
  });

  test("a click chooses, another one goes in, and Backspace goes out with the focus on the same goal", async () => {
    const { user, search, asked } = open("/goals?view=icicle");
    await user.click(await cell(/^Open mic set/));
    expect(asked.onChoose).toHaveBeenLastCalledWith("set");
    expect(search().get("root")).toBeNull();
    await user.click(await cell(/^Open mic set/));
    expect(search().get("root")).toBe("set");
    expect(screen.queryByRole("treeitem", { name: /^Climb/ })).toBeNull();
    expect(document.activeElement).toBe(await cell(/^Open mic set/));
    await user.keyboard("{Backspace}");
    expect(search().get("root")).toBe("guitar");
    expect(document.activeElement).toBe(await cell(/^Open mic set/));
    await user.click(screen.getByRole("button", { name: "Out to All goals" }));
    expect(search().get("root")).toBeNull();
    expect(search().get("at")).toBe("set");
  });

  test("with keys alone: arrows choose, Enter goes in, at the end it opens the goal", async () => {
    const { user, search, asked } = open("/goals?view=icicle&at=guitar");
    const guitar = await cell(/^Guitar/);
    expect(guitar.tabIndex).toBe(0);
    act(() => guitar.focus());
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(search().get("at")).toBe("song");
    await user.keyboard("{Enter}");
    expect(asked.onOpen).toHaveBeenCalledOnce();
    await user.keyboard("{ArrowLeft}{Enter}");
    expect(search().get("root")).toBe("set");
    await user.keyboard("n");
    expect(asked.setAdding).toHaveBeenLastCalledWith({ parentId: "set" });
  });

  test("where the panel is a sheet, one tap goes in and a tap on the first column opens it", async () => {
    measure(false);
    const { user, search, asked } = open("/goals?view=icicle");
    await user.click(await cell(/^Open mic set/));
    expect(search().get("root")).toBe("set");
    expect(asked.onOpen).not.toHaveBeenCalled();
    await new Promise((done) => setTimeout(done, 520));
    await user.click(await cell(/^Open mic set/));
    expect(asked.onOpen).toHaveBeenCalledOnce();
  });

  test("the line below says own, below, in all and the share of what is under the pointer", async () => {
    const { user } = open("/goals?view=icicle");
    expect(await screen.findByText("100 h")).toBeTruthy();
    await user.hover(await cell(/^Open mic set/));
    expect(screen.getByText("own 10 h · below 50 h · in all 60 h · 60 % of what is shown")).toBeTruthy();
  });

  test("the weeks are asked of the server, in days of the person, and kept in the address", async () => {
    const log = serve({
      "GET /api/goals/rollups": { body: rollups({ guitar: rollup(0, 3), set: rollup(0, 3), triads: rollup(3, 0) }) },
    });
    const { user, search } = open("/goals?view=icicle");
    await user.click(await screen.findByRole("button", { name: "4 weeks" }));
    await waitFor(() => expect(screen.queryByRole("treeitem", { name: /^Blue Bossa/ })).toBeNull());
    expect(search().get("weeks")).toBe("4");
    const sent = log.filter(({ path }: Sent) => path === "/api/goals/rollups");
    expect(sent.map((request) => request.search)).toEqual(["?from_date=2026-10-24&to_date=2026-11-20"]);
    expect((await cell(/^Triads/)).getAttribute("aria-label")).toContain("3 h in all");
  });

  test("weeks without practice say so", async () => {
    serve({ "GET /api/goals/rollups": { body: rollups({}) } });
    open("/goals?view=icicle&weeks=12");
    expect(await screen.findByText("No practice in these 12 weeks. In all time it is 100 h.")).toBeTruthy();
  });

  test("weeks that do not load say so over the last picture", async () => {
    serve({ "GET /api/goals/rollups": problem(403, "forbidden", "Not now.") });
    open("/goals?view=icicle&weeks=4");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("These weeks did not load.");
    expect(within(alert).getByRole("button", { name: "Try again" })).toBeTruthy();
    expect(await cell(/^Guitar/)).toBeTruthy();
  });

  test("nothing practised yet: one sentence that teaches", async () => {
    open("/goals?view=icicle", {});
    expect(await screen.findByText("Practise once and it has a height.")).toBeTruthy();
  });

  test("the same as a table, in the address, and copied", async () => {
    const { user, search } = open("/goals?view=icicle");
    await user.click(await screen.findByRole("button", { name: "Table" }));
    expect(search().get("table")).toBe("1");
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map((row) => [...row.querySelectorAll("td")].map((one) => one.textContent))).toEqual([
      [],
      ["–", "60 h", "60 h", "60 %"],
      ["10 h", "50 h", "60 h", "60 %"],
      ["30 h", "–", "30 h", "30 %"],
      ["20 h", "–", "20 h", "20 %"],
      ["40 h", "–", "40 h", "40 %"],
    ]);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await screen.findByText("Copied 5 rows.")).toBeTruthy();
    expect((await navigator.clipboard.readText()).split("\n")[4]).toBe(
      "    Triads\tShort term\t20.00\t0.00\t20.00\t20 %",
    );
    await user.click(screen.getByRole("button", { name: "Blue Bossa" }));
    expect(search().get("at")).toBe("song");
  });

  test("it is whole for assistive technology", async () => {
    const { container } = open("/goals?view=icicle&at=set&root=guitar");
    await cell(/^Open mic set/);
    expect(await findBarriers(container)).toEqual([]);
  });
});
