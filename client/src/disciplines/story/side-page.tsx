/** A page beside the story: rituals, the profile, the writing service. */

import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import styles from "./story.module.css";

export type SidePageProps = { title: string; intro: string; children: ReactNode };

export function SidePage({ title, intro, children }: SidePageProps) {
  const navigate = useNavigate();
  const leave = () => void navigate("/drills/story");
  useDrillKeys({ Escape: leave });
  return (
    <DrillFrame discipline="story" title={title} onLeave={leave}>
      <div className={styles.sidePage}>
        <p className={styles.intro}>{intro}</p>
        {children}
      </div>
    </DrillFrame>
  );
}
