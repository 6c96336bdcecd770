/** A small picture of a pose, drawn once for each theme; until it is there, or where there is none, a quiet mark. */

import { useComputedColorScheme } from "@mantine/core";
import { IconYoga } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import type { Pose } from "@/disciplines/yoga/poses";
import { thumbOf } from "@/disciplines/yoga/thumbs";
import styles from "./yoga.module.css";

export type PoseThumbProps = { pose: Pick<Pose, "pose" | "side"> };

export function PoseThumb({ pose: { pose, side } }: PoseThumbProps) {
  const scheme = useComputedColorScheme();
  const [address, setAddress] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture takes the colours of the scheme
  useEffect(() => {
    let isHere = true;
    setAddress(null);
    if (pose !== null) void thumbOf(pose, side).then((made) => isHere && setAddress(made));
    return () => {
      isHere = false;
    };
  }, [pose, side, scheme]);
  return (
    <span className={styles.thumb}>
      {address ? <img src={address} alt="" /> : <IconYoga size={18} stroke={1.2} aria-hidden />}
    </span>
  );
}
