/** How saving stands, in one place: Saving · Saved 08:58 · Offline, kept here (3) · Changed elsewhere. Look. */

import { Loader } from "@mantine/core";
import { IconCloudCheck, IconCloudOff, IconRefreshAlert } from "@tabler/icons-react";
import marks from "./marks.module.css";

export type SaveStateProps = {
  state: "idle" | "saving" | "saved" | "offline" | "refused" | "conflict";
  /** When it was saved, already said in the user's clock ("08:58"). */
  at?: string;
  /** How many changes wait here. */
  count?: number;
  onLook?: () => void;
};

const WORDS = {
  idle: "All saved",
  saving: "Saving",
  saved: "Saved",
  offline: "Offline, kept here",
  refused: "Not saved, kept here",
  conflict: "Changed elsewhere.",
};

function Mark({ state }: Pick<SaveStateProps, "state">) {
  if (state === "saving") return <Loader size={13} color="var(--line-strong)" aria-hidden />;
  if (state === "offline" || state === "refused") return <IconCloudOff size={15} stroke={1.6} aria-hidden />;
  if (state === "conflict") return <IconRefreshAlert size={15} stroke={1.6} aria-hidden />;
  return <IconCloudCheck size={15} stroke={1.6} aria-hidden />;
}

export function SaveState({ state, at, count, onLook }: SaveStateProps) {
  const added =
    state === "saved" && at ? ` ${at}` : count && (state === "offline" || state === "refused") ? ` (${count})` : "";
  const words = `${WORDS[state]}${added}`;
  return (
    <span role="status" className={`${marks.save} ${marks[state] ?? ""}`} title={words}>
      <Mark state={state} />
      <span data-words>{words}</span>
      {(state === "conflict" || state === "refused") && onLook && (
        <button type="button" className={marks.look} onClick={onLook}>
          Look
        </button>
      )}
    </span>
  );
}
