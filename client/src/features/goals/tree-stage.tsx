/** The drawing with its list, its keys, its foot, and the line that makes a new goal where it will stand. */

import { useElementSize } from "@mantine/hooks";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Adder } from "./adder";
import { GoalMenu } from "./goal-menu";
import type { GoalsViewProps } from "./goals-view";
import { useNodeActions } from "./hooks/use-node-actions";
import { useSemanticZoom } from "./hooks/use-semantic-zoom";
import { useTreeChanges } from "./hooks/use-tree-changes";
import { useTreeKeys } from "./hooks/use-tree-keys";
import { useVisibleTree } from "./hooks/use-visible-tree";
import type { Point } from "./layout/shapes";
import { entriesOf } from "./model/moves";
import { subtreeOf } from "./model/subtree";
import styles from "./tree.module.css";
import { TreeCanvas } from "./tree-canvas";
import { TreeContext } from "./tree-context";
import { TreeFoot } from "./tree-foot";
import { focusEntry, focusWhenDrawn, TreeList } from "./tree-list";

export type TreeStageProps = GoalsViewProps & { onClose: () => void };

export function TreeStage(props: TreeStageProps) {
  const { whole, dimmed, today, view, adding, setAdding, isPhone, onChoose, onOpen, onRename, onClose } = props;
  const { zoom, selectedId, branchId, colour, setZoom } = view;
  const forest = useMemo(() => subtreeOf(props.forest, branchId), [props.forest, branchId]);
  const { ref, width, height } = useElementSize();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const tree = useVisibleTree({ forest, zoom, selectedId, size, today });
  const scene = `${zoom} ${branchId ?? ""}`;
  const camera = useSemanticZoom({ zoom, scene, layout: tree.layout, size, selectedId, setZoom, onAim: tree.reveal });
  const entries = useMemo(() => entriesOf(tree.visible), [tree.visible]);
  const list = useRef<HTMLDivElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ id: string; at: Point } | null>(null);
  const { reveal, setOpen } = tree;
  const { keepStill } = camera;
  const changes = useTreeChanges({ forest, whole, view, keepStill });

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
  const addBelow = (id: string | null) => setAdding({ parentId: id });
  const openMenu = (id: string, at: Point) => {
    choose(id);
    setMenu({ id, at });
  };
  const actions = useNodeActions({
    ...{ today, colour, tree, changes, keepStill },
    onChoose: chooseHere,
    onAddBelow: addBelow,
    onMenu: openMenu,
  });
  const choose = actions.select;
  const press = useTreeKeys({
    ...{ entries, view, list, currentKey, camera, changes, choose, setOpen, addBelow, onOpen, onRename, onClose },
    selected: selectedId === null ? undefined : forest.goals.get(selectedId),
    openMenu: (id) => openMenu(id, camera.placeOf(id)),
  });
  const pick = (id: string) => {
    choose(id);
    focusEntry(list.current, id);
    onOpen();
  };
  const focusLater = (key: string | null) => focusWhenDrawn(list.current, key);
  const endAdding = (addedId?: string) => {
    setAdding(null);
    focusLater(addedId ?? currentKey ?? selectedId);
  };
  const menuGoal = menu && forest.goals.get(menu.id);
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
              scene={scene}
              dimmed={dimmed}
              zoom={zoom}
              selectedId={selectedId}
              focusedId={focusedKey}
              camera={camera}
              onPick={pick}
              onEnter={(id) => changes.showOnly(id === branchId ? null : id)}
            />
          )}
          {adding && (
            <Adder
              forest={whole}
              adding={adding}
              layout={tree.layout}
              onClose={() => endAdding()}
              onAdded={(id) => {
                choose(id);
                endAdding(id);
              }}
            />
          )}
          {menu && menuGoal && (
            <GoalMenu
              goal={menuGoal}
              at={menu.at}
              isOnlyShown={menu.id === branchId}
              changes={changes}
              onOpen={onOpen}
              onRename={onRename}
              onAddBelow={() => addBelow(menu.id)}
              onTrash={() => focusLater(changes.trash(menu.id))}
              onClose={() => {
                setMenu(null);
                focusLater(menu.id);
              }}
            />
          )}
        </div>
        <TreeFoot forest={forest} view={view} isPhone={isPhone} onFit={camera.fit} />
      </div>
    </TreeContext>
  );
}
