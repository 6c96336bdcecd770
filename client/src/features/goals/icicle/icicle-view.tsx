/** The icicle of time: where the time went, as a picture or as a table, ever or in the last weeks. */

import { useElementSize } from "@mantine/hooks";
import { useSearchParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { ErrorPanel } from "@/components/ui/error-panel";
import type { GoalsViewProps } from "../goals-view";
import styles from "./icicle.module.css";
import { IcicleAdder } from "./icicle-adder";
import { IcicleFoot } from "./icicle-foot";
import { IciclePicture } from "./icicle-picture";
import { IcicleTable } from "./icicle-table";
import { tableRows } from "./table-rows";
import { useIcicle } from "./use-icicle";

export function IcicleView(props: GoalsViewProps) {
  const { view, adding, onChoose, onOpen } = props;
  const { ref, width, height } = useElementSize();
  const state = useIcicle(props, width, height);
  const [params, setParams] = useSearchParams();
  const isTable = params.get("table") === "1";
  const setTable = (wanted: boolean) =>
    setParams(
      (before) => {
        if (wanted) before.set("table", "1");
        else before.delete("table");
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const { roots, timesOf, shownSeconds, error } = state;
  return (
    <section className={styles.stage} aria-label="Icicle of time">
      {error !== null && (
        <ErrorPanel title="These weeks did not load." detail={sayNotLoaded(error)} onRetry={state.retry} />
      )}
      {isTable ? (
        <IcicleTable
          rows={tableRows(roots, timesOf, shownSeconds)}
          selectedId={view.selectedId}
          onPick={(goal) => {
            onChoose(goal.id);
            onOpen();
          }}
        />
      ) : (
        <IciclePicture view={props} state={state} sizeRef={ref} />
      )}
      <IcicleFoot
        cells={state.icicle.cells}
        range={state.range}
        onRange={state.setRange}
        isTable={isTable}
        onTable={setTable}
      />
      {adding && <IcicleAdder {...props} parentId={adding.parentId} />}
    </section>
  );
}
