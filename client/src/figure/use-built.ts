/** The built figure of a wish; until it is there, the one before. */

import { useEffect, useState } from "react";
import { buildAhead, buildFor, knownBuilt } from "@/figure/builder";
import type { Built } from "@/figure/model";
import { keyOf, type Wish } from "@/figure/wish";

interface Shown {
  built: Built | null;
  /** True while the figure that is wished for is being built. */
  isPending: boolean;
}

/** @param ahead What is likely to be wished for next: built as soon as this one is there. */
export function useBuilt(wish: Wish, ahead: Wish | null): Shown {
  const key = keyOf(wish);
  const [found, setFound] = useState<{ key: string; built: Built } | null>(null);
  const known = found?.key === key ? found.built : knownBuilt(wish);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the wish
  useEffect(() => {
    const leaving = new AbortController();
    buildFor(wish, leaving.signal).then(
      (built) => setFound({ key, built }),
      () => undefined,
    );
    return () => leaving.abort();
  }, [key]);
  const aheadKey = ahead === null ? null : keyOf(ahead);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the wish
  useEffect(() => {
    if (known && ahead) buildAhead(ahead);
  }, [known, aheadKey]);
  return { built: known ?? found?.built ?? null, isPending: known === null };
}
