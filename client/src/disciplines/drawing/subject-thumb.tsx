/** A small picture of what was drawn: the figure of a seed, or the own picture while its folder is open. */

import { useComputedColorScheme } from "@mantine/core";
import { IconPhotoOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { usePictureUrl } from "@/disciplines/drawing/own-picture";
import { saySubject } from "@/disciplines/drawing/run-words";
import type { DrawingSetup, Subject } from "@/disciplines/drawing/setup-model";
import { Silhouette } from "@/figure/silhouette";
import styles from "./contact-sheet.module.css";

export type SubjectThumbProps = {
  subject: Subject | null;
  kind: Pick<DrawingSetup, "category" | "gender" | "clothing">;
};

const [WIDTH, HEIGHT] = [136, 150];

export function SubjectThumb({ subject, kind }: SubjectThumbProps) {
  if (typeof subject === "number") return <FigureThumb seed={subject} kind={kind} />;
  return <PictureThumb name={subject} />;
}

function FigureThumb({ seed, kind }: { seed: number; kind: SubjectThumbProps["kind"] }) {
  const { category, gender, clothing } = kind;
  const spec = { seed, category, gender, clothing };
  const theme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const { data, isError } = useQuery({
    queryKey: ["figure-thumb", spec, theme],
    queryFn: async () => (await import("@/figure/thumbnail")).drawThumbnail(spec, WIDTH, HEIGHT),
    staleTime: Number.POSITIVE_INFINITY,
    // An address may be freed once nobody looks at it.
    gcTime: 0,
    networkMode: "always",
    retry: false,
  });
  if (isError) return <IconPhotoOff size={20} stroke={1.6} aria-hidden />;
  return data ? <img src={data} alt={saySubject(seed, spec)} width={WIDTH} height={HEIGHT} /> : <Silhouette />;
}

function PictureThumb({ name }: { name: string | null }) {
  const url = usePictureUrl(name);
  const said = name?.split("/").at(-1) ?? "";
  return url ? <img src={url} alt={said} loading="lazy" /> : <span className={styles.name}>{said}</span>;
}
