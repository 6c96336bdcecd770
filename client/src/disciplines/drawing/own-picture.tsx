/** A picture of one's own, as large as its place. */

import { useEffect, useState } from "react";
import { useFolder } from "@/disciplines/drawing/picture-store";
import styles from "./subject.module.css";

export type OwnPictureProps = {
  name: string;
  isFlipped?: boolean;
  isGrey?: boolean;
  hasGrid?: boolean;
  onReady?: () => void;
};

/** Return an address of a file for as long as it is shown. */
export function usePictureUrl(name: string | null): string | null {
  const folder = useFolder();
  const file = folder?.pictures.find((one) => one.name === name)?.file ?? null;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (file === null) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

export function OwnPicture({ name, isFlipped = false, isGrey = false, hasGrid = false, onReady }: OwnPictureProps) {
  const url = usePictureUrl(name);
  const [isBroken, setBroken] = useState(false);
  /** Its width over its height, so that the grid lies on it and not beside it. */
  const [ratio, setRatio] = useState<number | null>(null);
  if (isBroken) return <p className={styles.broken}>This picture could not be read. Go on with the next one.</p>;
  if (url === null) return null;
  return (
    <div className={styles.place}>
      <div className={styles.picture} style={{ "--ratio": ratio ?? 1 }} data-ready={ratio !== null}>
        <img
          src={url}
          alt={name}
          data-flipped={isFlipped}
          data-grey={isGrey}
          draggable={false}
          onLoad={({ currentTarget }) => {
            setRatio(currentTarget.naturalWidth / currentTarget.naturalHeight);
            void currentTarget.decode().then(onReady, onReady);
          }}
          onError={() => {
            setBroken(true);
            onReady?.();
          }}
        />
        {hasGrid && (
          <svg className={styles.grid} aria-hidden>
            {["33.333%", "66.667%"].map((at) => (
              <g key={at}>
                <line x1={at} x2={at} y1="0" y2="100%" />
                <line y1={at} y2={at} x1="0" x2="100%" />
              </g>
            ))}
          </svg>
        )}
      </div>
    </div>
  );
}
