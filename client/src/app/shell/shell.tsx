/** The shell around every page of a signed-in person. */

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Outlet, ScrollRestoration, useLocation, useMatch, useNavigate } from "react-router";
import { usePreloadedPages } from "@/app/preload-pages";
import { usePreparedStart } from "@/app/start/use-startable";
import { closeToastOfOtherPage } from "@/components/ui/undo-toast";
import { useKeys } from "@/lib/keys";
import { beginTypingAhead } from "@/lib/typed-ahead";
import { onStartRequest } from "@/practice/start-requests";
import { Notices } from "./notices";
import { Rail } from "./rail";
import { RunningQuestion } from "./running";
import styles from "./shell.module.css";
import { TabBar } from "./tab-bar";
import { useProfileTheme } from "./theme-choice";
import { useCommandKeys } from "./use-command-keys";
import { useResume } from "./use-resume";

const ClosedRunWatch = lazy(async () => ({
  default: (await import("@/drills/closed-run-watch")).ClosedRunWatch,
}));
const RunningWatch = lazy(async () => ({ default: (await import("@/practice/running-watch")).RunningWatch }));
const KeySheet = lazy(async () => ({ default: (await import("./key-sheet")).KeySheet }));
const StartSheet = lazy(async () => ({ default: (await import("@/app/start/start-sheet")).StartSheet }));
const QuickAdd = lazy(async () => ({ default: (await import("@/app/palette/quick-add")).QuickAdd }));
const Palette = lazy(async () => ({ default: (await import("@/app/palette/palette")).Palette }));

export function Shell() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [over, setOver] = useState<"keys" | "palette" | "start" | "quick-add" | null>(null);
  /** What the quick add begins with. */
  const [line, setLine] = useState("");
  /** The large timer and the drills leave the shell: the whole screen, one way back. */
  const isAlone = [useMatch("/sessions/:id/timer"), useMatch("/drills/:discipline/*")].some((match) => match !== null);
  const page = useRef<HTMLElement>(null);
  const shownPath = useRef(pathname);

  useProfileTheme();
  useResume();
  usePreloadedPages();
  usePreparedStart();
  const close = () => setOver(null);
  const showKeys = () => setOver("keys");
  const start = () => setOver("start");
  const find = () => {
    beginTypingAhead();
    setOver("palette");
  };
  const quickAdd = (text = "") => {
    if (text === "") beginTypingAhead();
    setLine(text);
    setOver("quick-add");
  };
  useEffect(() => onStartRequest((wish) => (wish.show === "start" ? start() : quickAdd(wish.text))));
  useCommandKeys(() => (over === "palette" ? close() : find()));
  useKeys({
    s: start,
    q: () => quickAdd(),
    "/": find,
    "?": showKeys,
    "g t": () => void navigate("/goals"),
    "g s": () => void navigate("/sessions"),
    "g d": () => void navigate("/drills"),
    "g l": () => void navigate("/library"),
    "g ,": () => void navigate("/settings"),
  });
  // After going to another page the reader and the Tab key begin in it, unless the page chose a place itself.
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    closeToastOfOtherPage(pathname);
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={isAlone ? styles.alone : styles.shell}>
      <a href="#page" className={styles.skip}>
        Skip to the page
      </a>
      {!isAlone && <Rail onStart={start} onFind={find} onKeys={showKeys} />}
      <div className={isAlone ? styles.aloneSide : styles.side}>
        <Notices />
        <RunningQuestion />
        <main id="page" ref={page} tabIndex={-1} className={isAlone ? styles.aloneMain : styles.main}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {!isAlone && <TabBar onStart={start} onFind={find} />}
      <Suspense fallback={null}>
        {over === "keys" && <KeySheet onClose={close} />}
        {over === "start" && <StartSheet onClose={close} onQuickAdd={quickAdd} />}
        {over === "quick-add" && <QuickAdd key={line} text={line} onClose={close} />}
        {over === "palette" && <Palette onClose={close} onKeys={showKeys} />}
      </Suspense>
      <Suspense fallback={null}>
        <RunningWatch />
        <ClosedRunWatch />
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
