/** What a discipline's half in the client is: a folder with an index.ts of this shape, and a line in ./index.ts. */

import type { IconCircleDot } from "@tabler/icons-react";
import type { QueryClient } from "@tanstack/react-query";
import type { ComponentType, LazyExoticComponent } from "react";
import type { Discipline } from "@/api/types";

export type DisciplineKey = Discipline["key"];
/** The details of a session, as they are stored: any key may be missing, or hold something else. */
export type Details = Readonly<Record<string, unknown>>;

export type Drill = {
  /** "Drawing drill" */
  name: string;
  /** What it does, in one sentence. */
  summary: string;
  /** The parts of its details that set it up: a session that says one of them goes on here, as one with a `run` does. */
  setup: readonly string[];
  /** So does every session without sections. */
  hasAll?: true;
  /** Where a saved set-up is changed, below /drills/<key>; absent: it is a template like any other. */
  setupPath?: (templateId: string) => string;
  /** What else can be opened below /drills/<key>. */
  more?: readonly DrillPlace[];
  /** Its pages: all addresses below /drills/<key> are its own. Loaded only there. */
  Pages: LazyExoticComponent<ComponentType>;
};

export type DrillPlace = { path: string; label: string };

/** What is chosen once for a discipline, among the settings. Loaded only there. */
export type DisciplineSettings = {
  title: string;
  sub: string;
  Icon: typeof IconCircleDot;
  Fields: LazyExoticComponent<ComponentType>;
};

export type DisciplinePlugin<Key extends string = DisciplineKey> = {
  key: Key;
  label: string;
  /** Two or three words for buttons. */
  hint: string;
  Icon: typeof IconCircleDot;
  /** Null: its sessions are nothing but their sections. */
  drill: Drill | null;
  /** What its sessions hold, on the session's page inside its editor. Loaded only there. */
  Details: LazyExoticComponent<ComponentType> | null;
  /** How much of what the details planned is done, 0 to 1; null: they do not say. As the server's half says it. */
  completion: ((details: Details) => number | null) | null;
  settings?: DisciplineSettings;
  /** Writes of its own that wait on this device go out as soon as their person is here. */
  kept?: {
    /** A line in this browser's database, or texts in its local storage, each under the name and the person's id. */
    form: "line" | "texts";
    name: string;
    send: (client: QueryClient, userId: number) => Promise<void>;
  };
};
