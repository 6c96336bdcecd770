/** A field that was changed here and elsewhere: both values, under the row they are about, until somebody chooses. */

import { useQuery } from "@tanstack/react-query";
import { treeQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { sayValue } from "@/features/sessions/say-value";
import { formatTime } from "@/lib/time";
import { type Key, valuesOf } from "@/practice/compare";
import { type Draft, draftOf } from "@/practice/editing";
import { useEditor, useEditorValue } from "@/practice/editor-context";
import { labelWithVerb } from "@/practice/words";

export type ConflictRowsProps = { of: (key: Key) => boolean };

export function ConflictRows({ of }: ConflictRowsProps) {
  const keys = useEditorValue((view) => view.conflicts).filter(of);
  if (keys.length === 0) return null;
  return keys.map((key) => <ConflictRow key={key} name={key} />);
}

function readValue(draft: Draft, key: Key): unknown {
  return key === "document|sections" ? draft.attributes.sections : valuesOf(draft).get(key);
}

function ConflictRow({ name }: { name: Key }) {
  const me = useMe();
  const { editor, view } = useEditor();
  const { data: tree } = useQuery({ ...treeQuery, enabled: name === "parent_id" });
  const goalName = (id: string) => tree?.nodes.find((node) => node.id === id)?.name ?? "another goal";
  const say = (draft: Draft) => sayValue(name, readValue(draft, name), me, goalName);
  const changedAt = view.server.updated_at;
  return (
    <ConflictChoice
      what={labelWithVerb(name, view.draft)}
      at={changedAt ? formatTime(changedAt, me) : null}
      here={say(view.draft)}
      elsewhere={say(draftOf(view.server))}
      onChoose={(choice) => editor.settle(name, choice)}
    />
  );
}
