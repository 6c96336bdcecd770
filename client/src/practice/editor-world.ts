/** What an editor shows, what it keeps on this device, and what it needs from outside. */

import type { Session, SessionPatch } from "@/api/types";
import type { Key } from "@/practice/compare";
import type { Draft } from "@/practice/editing";
import type { EditorState } from "@/practice/editor-state";
import type { Step } from "@/practice/history";

export type Phase = "idle" | "saving" | "saved" | "offline" | "signed-out" | "gone";

export type EditorView = EditorState & {
  phase: Phase;
  savedAt: number | null;
  offlineSince: number | null;
  /** Changes that the server does not have yet. */
  waiting: number;
  canUndo: boolean;
  canRedo: boolean;
};

export type Kept = { server: Session; draft: Draft; conflicts: Key[] };

export type EditorWorld = {
  /** Whether the person whose session it is is signed in: nothing is sent for anybody else. */
  isOwnerHere: () => boolean;
  save: (id: string, patch: SessionPatch, isLeaving: boolean) => Promise<Session>;
  /** Keep unsent edits on this device; null when the server has everything. */
  keep: (kept: Kept | null) => void;
  onSaved: (session: Session, patch: SessionPatch) => void;
  onChange: () => void;
  /** Something was edited that can be taken back. */
  onStep: (step: Step) => void;
  /** It was taken back. */
  onUndone: (step: Step) => void;
  onSignedOut: () => void;
};
