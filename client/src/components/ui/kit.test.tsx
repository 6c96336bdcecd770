import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { findBarriers, showAt } from "@/app/testing";
import { initialsOf } from "./avatar";
import { Card } from "./card";
import { DisciplineIcon } from "./discipline-icon";
import { EmberDot, emberStep } from "./ember-dot";
import { Empty } from "./empty";
import { ErrorPanel } from "./error-panel";
import { LevelLetter } from "./level-letter";
import { Outcome } from "./outcome";
import { PageHead } from "./page-head";
import { SaveState } from "./save-state";
import { Segmented } from "./segmented";
import { SessionStrip, stripShares } from "./session-strip";
import { closeToastOfOtherPage, showNotice, showUndo } from "./undo-toast";

function show(element: React.ReactNode) {
  return showAt("/", [{ path: "/", element: <main>{element}</main> }]);
}

test.each([
  [null, 5],
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [7, 2],
  [8, 3],
  [14, 3],
  [30, 4],
  [31, 5],
])("%s days since practice are step %s of warmth", (days, step) => expect(emberStep(days)).toBe(step));

test("a strip shows sections in proportion of what was planned or practised, whichever is more", () => {
  expect(
    stripShares([
      [600, 600],
      [1200, 600],
      [0, 200],
    ]),
  ).toEqual([
    { width: 0.3, practised: 1 },
    { width: 0.6, practised: 0.5 },
    { width: 0.1, practised: 1 },
  ]);
});

test("a strip without any time is pale and whole", () => {
  expect(
    stripShares([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual([
    { width: 0.5, practised: 0 },
    { width: 0.5, practised: 0 },
  ]);
});

test("marks say in words what they show", async () => {
  const { container } = show(
    <>
      <LevelLetter type="MicroGoal" />
      <EmberDot days={12} />
      <DisciplineIcon discipline="music" boxed />
      <Outcome status="PARTIAL" />
      <SessionStrip sections={[[600, 590]]} discipline="music" />
    </>,
  );
  expect(screen.getByRole("img", { name: "Micro" }).textContent).toBe("µ");
  expect(screen.getByRole("img", { name: "practised 12 days ago" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "Music" })).toBeTruthy();
  expect(screen.getByText("Partial")).toBeTruthy();
  expect(screen.getByRole("img", { name: "10 min in one section" })).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

test("panels, head and segments have no barriers", async () => {
  const { container, user } = show(
    <>
      <PageHead title="Sessions" crumbs={[{ label: "Guitar", to: "/goals" }, { label: "Chords" }]}>
        <Segmented
          label="View"
          value="list"
          options={[
            { value: "list", label: "List" },
            { value: "table", label: "Table" },
          ]}
          onChange={() => undefined}
        />
      </PageHead>
      <Card title="Today" sub="59 min">
        <Empty title="No sessions in these 30 days." detail="Start one now." />
        <ErrorPanel title="The tree did not load." detail="Nothing is lost." onRetry={() => undefined} />
      </Card>
    </>,
  );
  expect(screen.getByRole("button", { name: "List" }).getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("Nothing is lost.");
  await user.click(screen.getByRole("button", { name: "Table" }));
  expect(await findBarriers(container)).toEqual([]);
});

test.each([
  ["idle", "All saved"],
  ["saving", "Saving"],
  ["saved", "Saved 08:58"],
  ["offline", "Offline, kept here (3)"],
  ["conflict", "Changed elsewhere."],
] as const)("the save state %s reads '%s'", (state, words) => {
  show(<SaveState state={state} at="08:58" count={3} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test("after undo the focus is where it was before", async () => {
  const { user } = show(<button type="button">Row</button>);
  await user.click(screen.getByRole("button", { name: "Row" }));
  act(() => showUndo("Moved 14 goals to the trash.", () => undefined));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Row" }));
});

test("undo is offered, done once, and goes away by itself", async () => {
  const undo = vi.fn();
  const { user } = show(<p>page</p>);
  act(() => showUndo("Moved 14 goals to the trash.", undo));
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText("Moved 14 goals to the trash.")).toBeNull();

  vi.useFakeTimers();
  act(() => showNotice("The password is changed."));
  act(() => vi.advanceTimersByTime(7900));
  expect(screen.getByText("The password is changed.")).toBeTruthy();
  act(() => vi.advanceTimersByTime(200));
  expect(screen.queryByText("The password is changed.")).toBeNull();
  vi.useRealTimers();
});

test("what is about one page goes with it, what names its thing stays", () => {
  show(<p>page</p>);
  act(() => showUndo("Finished as Partial.", () => undefined, "/sessions/p1"));
  act(() => closeToastOfOtherPage("/sessions/p1/timer"));
  expect(screen.getByText("Finished as Partial.")).toBeTruthy();
  act(() => closeToastOfOtherPage("/sessions"));
  expect(screen.queryByText("Finished as Partial.")).toBeNull();
  act(() => showUndo("Moved Chords to the trash.", () => undefined));
  act(() => closeToastOfOtherPage("/goals"));
  expect(screen.getByText("Moved Chords to the trash.")).toBeTruthy();
});

test("initials come from the name, else from the address", () => {
  expect(initialsOf("Anna Maria Berg", "a@b")).toBe("AB");
  expect(initialsOf(" ", "zoe@home.example")).toBe("Z");
  expect(initialsOf("", null)).toBe("?");
});
