/** What an editor shows, what it keeps on this device, and what it needs from outside. */

import type { Session, SessionPatch } from "@/api/types";
import type { Key } from "@/features/sessions/compare";
import type { Draft } from "@/features/sessions/editing";
import type { EditorState } from "@/features/sessions/editor-state";

export type Phase = "idle" | "saving" | "saved" | "offline" | "signed-out" | "gone";

export type EditorView = EditorState & {
  phase: Phase;
  savedAt: number | null;
  offlineSince: number | null;
  /** Changes that the server does not have yet. */
  waiting: number;
};

export type Kept = { server: Session; draft: Draft; conflicts: Key[] };

export type EditorWorld = {
  save: (id: string, patch: SessionPatch, isLeaving: boolean) => Promise<Session>;
  /** Keep unsent edits on this device; null when the server has everything. */
  keep: (kept: Kept | null) => void;
  onSaved: (session: Session, patch: SessionPatch) => void;
  onChange: () => void;
  onSignedOut: () => void;
};
