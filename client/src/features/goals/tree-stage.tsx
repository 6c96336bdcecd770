/** The drawing with its list, its keys, its foot, and the line that makes a new goal where it will stand. */

import { useElementSize } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Adder } from "./adder";
import { useNodeActions } from "./hooks/use-node-actions";
import { useSemanticZoom } from "./hooks/use-semantic-zoom";
import { useTreeKeys } from "./hooks/use-tree-keys";
import type { TreeView } from "./hooks/use-tree-view";
import { useVisibleTree } from "./hooks/use-visible-tree";
import { Legend } from "./legend";
import { entriesOf } from "./model/moves";
import type { Forest } from "./model/tree";
import styles from "./tree.module.css";
import { TreeCanvas } from "./tree-canvas";
import { TreeContext } from "./tree-context";
import { focusEntry, focusWhenDrawn, TreeList } from "./tree-list";
import type { Adding } from "./tree-page";
import { ZoomBar } from "./zoom-bar";

export type TreeStageProps = {
  forest: Forest;
  today: string;
  view: TreeView;
  adding: Adding;
  setAdding: (adding: Adding) => void;
  isPhone: boolean;
  onChoose: (id: string) => void;
  onOpen: () => void;
  onRename: () => void;
  onClose: () => void;
};

export function TreeStage(props: TreeStageProps) {
  const { forest, today, view, adding, setAdding, isPhone, onChoose, onOpen, onRename, onClose } = props;
  const { zoom, selectedId, setZoom } = view;
  const { ref, width, height } = useElementSize();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const tree = useVisibleTree({ forest, zoom, selectedId, size, today });
  const camera = useSemanticZoom({ zoom, layout: tree.layout, size, selectedId, setZoom, onAim: tree.reveal });
  const entries = useMemo(() => entriesOf(tree.visible), [tree.visible]);
  const list = useRef<HTMLDivElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const { reveal, setOpen } = tree;
  const { keepStill } = camera;

  useEffect(() => {
    if (selectedId !== null) reveal(selectedId);
  }, [selectedId, reveal]);

  const chooseHere = useCallback(
    (id: string) => {
      setCurrentKey(id);
      onChoose(id);
    },
    [onChoose],
  );
  const addBelow = useCallback((id: string | null) => setAdding({ parentId: id }), [setAdding]);
  const actions = useNodeActions({ forest, today, tree, keepStill, onChoose: chooseHere, onAddBelow: addBelow });
  const choose = actions.select;
  const press = useTreeKeys({
    forest,
    entries,
    view,
    list,
    currentKey,
    camera,
    choose,
    setOpen,
    addBelow,
    onOpen,
    onRename,
    onClose,
  });
  const pick = (id: string) => {
    choose(id);
    focusEntry(list.current, id);
    onOpen();
  };
  const endAdding = (addedId?: string) => {
    setAdding(null);
    focusWhenDrawn(list.current, addedId ?? currentKey ?? selectedId);
  };
  return (
    <TreeContext value={actions}>
      <div className={styles.stage}>
        <div ref={ref} className={styles.canvas} data-kind="flow">
          <TreeList
            entries={entries}
            currentKey={currentKey ?? selectedId}
            selectedId={selectedId}
            today={today}
            listRef={list}
            onFocus={(key, isByKeyboard) => {
              setCurrentKey(key);
              setFocusedKey(isByKeyboard ? key : null);
            }}
            onBlur={() => setFocusedKey(null)}
            onPress={press}
            onPick={(entry) => pick(entry.item.goal.id)}
          />
          {width > 0 && (
            <TreeCanvas
              tree={tree}
              zoom={zoom}
              selectedId={selectedId}
              focusedId={focusedKey}
              camera={camera}
              onPick={pick}
              onEnter={(id) => {
                keepStill(id);
                if (zoom !== "near") setZoom(zoom === "far" ? "middle" : "near");
              }}
            />
          )}
          {adding && (
            <Adder
              forest={forest}
              adding={adding}
              layout={tree.layout}
              onClose={() => endAdding()}
              onAdded={(id) => {
                choose(id);
                endAdding(id);
              }}
            />
          )}
        </div>
        <div className={styles.foot}>
          <Legend isCompact={isPhone} />
          <ZoomBar zoom={zoom} onChange={setZoom} onFit={isPhone ? undefined : camera.fit} />
        </div>
      </div>
    </TreeContext>
  );
}
