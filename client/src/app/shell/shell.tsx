/** The shell around every page of a signed-in person. */

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Outlet, ScrollRestoration, useLocation, useNavigate } from "react-router";
import { usePreloadedPages } from "@/app/preload-pages";
import { useStart } from "@/components/use-start";
import { useKeys } from "@/lib/keys";
import { beginTypingAhead } from "@/lib/typed-ahead";
import { Notices } from "./notices";
import { Rail } from "./rail";
import styles from "./shell.module.css";
import { TabBar } from "./tab-bar";
import { useProfileTheme } from "./theme-choice";
import { useCommandKeys } from "./use-command-keys";
import { useResume } from "./use-resume";

const KeySheet = lazy(async () => ({ default: (await import("./key-sheet")).KeySheet }));
const Palette = lazy(async () => ({ default: (await import("@/app/palette/palette")).Palette }));

export function Shell() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { start } = useStart();
  const [over, setOver] = useState<"keys" | "palette" | null>(null);
  const page = useRef<HTMLElement>(null);
  const shownPath = useRef(pathname);

  useProfileTheme();
  useResume();
  usePreloadedPages();
  const close = () => setOver(null);
  const showKeys = () => setOver("keys");
  const find = () => {
    beginTypingAhead();
    setOver("palette");
  };
  useCommandKeys(() => (over === "palette" ? close() : find()));
  useKeys({
    s: start,
    "/": find,
    "?": showKeys,
    "g t": () => void navigate("/goals"),
    "g s": () => void navigate("/sessions"),
    "g ,": () => void navigate("/settings"),
  });
  // After going to another page the reader and the Tab key begin in it, unless the page chose a place itself.
  useEffect(() => {
    if (shownPath.current === pathname) return;
    shownPath.current = pathname;
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className={styles.shell}>
      <a href="#page" className={styles.skip}>
        Skip to the page
      </a>
      <Rail onStart={start} onFind={find} onKeys={showKeys} />
      <div className={styles.side}>
        <Notices />
        <main id="page" ref={page} tabIndex={-1} className={styles.main}>
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <TabBar onStart={start} onFind={find} />
      <Suspense fallback={null}>
        {over === "keys" && <KeySheet onClose={close} />}
        {over === "palette" && <Palette onClose={close} onKeys={showKeys} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
