/** The picture itself: heads, cells, the way out and the line that says what is under the pointer. */

import { useMediaQuery } from "@mantine/hooks";
import { type Ref, useRef, useState } from "react";
import type { GoalsViewProps } from "../goals-view";
import styles from "./icicle.module.css";
import { IcicleCells } from "./icicle-cells";
import { IcicleEmpty } from "./icicle-empty";
import { IcicleHeads } from "./icicle-heads";
import { IcicleLine } from "./icicle-line";
import { IcicleOut } from "./icicle-out";
import { allTime, sumOf } from "./times";
import { useCellKeys } from "./use-cell-keys";
import { useGoing } from "./use-going";
import type { IcicleState } from "./use-icicle";
import { useZoomMotion } from "./use-zoom-motion";

const CLICK_HINT = "Click shows a goal, again or Enter goes in, Backspace goes out";
const TAP_HINT = "A tap goes in, another one opens the goal";
const NOW = { getInitialValueInEffect: false };

export type IciclePictureProps = { view: GoalsViewProps; state: IcicleState; sizeRef: Ref<HTMLDivElement> };

export function IciclePicture({ view: props, state, sizeRef }: IciclePictureProps) {
  const { dimmed, today, view, isPhone } = props;
  const { icicle, branch, roots, timesOf, shownSeconds, range } = state;
  const isDocked = useMediaQuery("(min-width: 80em)", undefined, NOW) ?? false;
  const tree = useRef<HTMLDivElement>(null);
  const [pointedId, setPointedId] = useState<string | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const { goTo, goIn, goOut, press } = useGoing(props, icicle, tree, isDocked);
  const onKey = useCellKeys({ props, cells: icicle.cells, goTo, goIn, goOut });
  useZoomMotion(tree, icicle, branch?.id ?? null);
  const isEmpty = shownSeconds === 0;
  const drawn = (id: string | null) => icicle.cells.find((cell) => cell.goal.id === id)?.goal;
  const said = drawn(pointedId) ?? drawn(view.selectedId) ?? branch;
  const out = branch && <IcicleOut branch={branch} seconds={shownSeconds} isPhone={isPhone} onOut={goOut} />;
  return (
    <>
      <div className={styles.picture} data-old={state.isOld || undefined}>
        {out}
        <div className={styles.area}>
          <IcicleHeads columns={icicle.columns} />
          <div ref={sizeRef} className={styles.canvas}>
            {isEmpty ? (
              <IcicleEmpty
                branch={branch}
                range={range}
                allSeconds={sumOf(roots, allTime, null)}
                isHidden={roots.length === 0 && props.whole.goals.size > 0}
              />
            ) : (
              <IcicleCells
                icicle={icicle}
                timesOf={timesOf}
                today={today}
                selectedId={view.selectedId}
                currentId={currentId}
                dimmed={dimmed}
                treeRef={tree}
                onPress={press}
                onKey={onKey}
                onPoint={setPointedId}
                onFocus={setCurrentId}
              />
            )}
          </div>
        </div>
      </div>
      {!isEmpty && (
        <IcicleLine
          goal={said ?? null}
          timesOf={timesOf}
          shownSeconds={shownSeconds}
          hiddenRoots={icicle.hiddenRoots}
          isFiltered={props.forest !== props.whole}
          hint={isDocked ? CLICK_HINT : TAP_HINT}
        />
      )}
    </>
  );
}
