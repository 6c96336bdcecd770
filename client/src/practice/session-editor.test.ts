import { beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/api/client";
import type { Session, SessionPatch } from "@/api/types";
import type { Kept } from "@/practice/editor-world";
import { session } from "@/practice/fixtures";
import { SessionEditor } from "@/practice/session-editor";

/** A server that holds one session, may be away, and refuses stale versions as the real one does. */
class World {
  isOwnerHere = () => true;
  server = session();
  isAway = false;
  patches: SessionPatch[] = [];
  kept: Kept | null = null;
  open = 0;
  busiest = 0;

  save = async (_id: string, patch: SessionPatch): Promise<Session> => {
    this.open += 1;
    this.busiest = Math.max(this.busiest, this.open);
    await new Promise((resolve) => setTimeout(resolve, 50));
    this.open -= 1;
    if (this.isAway) throw new ApiProblem(0, null);
    this.patches.push(patch);
    if (patch.version !== this.server.version) throw new ApiProblem(412, { current: this.server });
    if (patch.name === "") throw new ApiProblem(422, { errors: { name: ["Give it a name."] } });
    const { version, ...changes } = patch;
    this.server = session({ ...this.server, ...changesOf(changes), version: version + 1 });
    return this.server;
  };
  keep = (kept: Kept | null) => {
    this.kept = kept;
  };
  onSaved = () => undefined;
  onChange = () => undefined;
  steps: string[] = [];
  onStep = ({ message }: { message: string }) => {
    this.steps.push(message);
  };
  onSignedOut = () => undefined;
  onUndone = () => undefined;
}

function changesOf({ name, status, time_slot }: Partial<SessionPatch>): Partial<Session> {
  return { ...(name !== undefined && { name }), ...(status && { status }), ...(time_slot && { time_slot }) };
}

let world: World;
let editor: SessionEditor;

beforeEach(() => {
  vi.useFakeTimers();
  world = new World();
  editor = new SessionEditor(world.server, null, world);
  return () => vi.useRealTimers();
});

const rename = (name: string, pace: "typing" | "now" = "now") => editor.edit((draft) => ({ ...draft, name }), pace);

describe("autosave", () => {
  it("waits for a pause in typing and sends once", async () => {
    for (const name of ["E", "Ev", "Eve"]) rename(name, "typing");
    expect(editor.getView().phase).toBe("saving");
    await vi.advanceTimersByTimeAsync(599);
    expect(world.patches).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(world.patches).toEqual([{ version: 3, name: "Eve" }]);
    expect(editor.getView()).toMatchObject({ phase: "saved", waiting: 0 });
    expect(world.kept).toBeNull();
  });

  it("has one request on its way at a time; later edits queue behind it", async () => {
    rename("One");
    rename("Two");
    rename("Three");
    await vi.advanceTimersByTimeAsync(200);
    expect(world.patches.map((patch) => patch.name)).toEqual(["One", "Three"]);
    expect(world.busiest).toBe(1);
    expect(world.server.name).toBe("Three");
  });

  it("keeps edits here while the server is away and sends them when it is back", async () => {
    world.isAway = true;
    rename("Evening");
    await vi.advanceTimersByTimeAsync(100);
    expect(editor.getView()).toMatchObject({ phase: "offline", waiting: 1 });
    expect(world.kept?.draft.name).toBe("Evening");
    world.isAway = false;
    await vi.advanceTimersByTimeAsync(3_100);
    expect(world.server.name).toBe("Evening");
    expect(world.kept).toBeNull();
  });

  it("resends what a reload left behind, and nothing changed elsewhere is overwritten", async () => {
    const kept = { server: session(), draft: { ...session(), name: "Evening" }, conflicts: [] };
    world.server = session({ version: 4, status: "PARTIAL" });
    editor = new SessionEditor(world.server, kept, world);
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server).toMatchObject({ name: "Evening", status: "PARTIAL", version: 5 });
    expect(editor.getView().notices).toEqual(["Outcome was changed elsewhere and taken over."]);
  });

  it("asks which value to keep when both changed the same field", async () => {
    world.server = session({ version: 4, name: "Night" });
    rename("Evening");
    await vi.advanceTimersByTimeAsync(200);
    expect(editor.getView().conflicts).toEqual(["name"]);
    expect(world.server.name).toBe("Night");
    editor.settle("name", "mine");
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server.name).toBe("Evening");
    expect(editor.getView().conflicts).toEqual([]);
  });

  it("does not send a refused value again until it is edited", async () => {
    rename("");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(world.patches).toHaveLength(1);
    expect(editor.getView().refusals.name?.messages).toEqual(["Give it a name."]);
    rename("Evening");
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server.name).toBe("Evening");
  });
});

describe("undo", () => {
  it("takes a word back as one step, saves that, and does it again", async () => {
    for (const name of ["E", "Ev", "Eve"]) rename(name, "typing");
    expect(world.steps).toEqual(["Changed name."]);
    expect(editor.getView()).toMatchObject({ canUndo: true, canRedo: false });
    await vi.advanceTimersByTimeAsync(1_000);
    editor.undo();
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server.name).toBe("Morning");
    expect(editor.getView()).toMatchObject({ canUndo: false, canRedo: true });
    editor.redo();
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server.name).toBe("Eve");
  });

  it("leaves what another device changed meanwhile", async () => {
    rename("Evening");
    await vi.advanceTimersByTimeAsync(100);
    editor.receive(session({ ...world.server, version: 5, time_slot: "NIGHT" }));
    world.server = session({ ...world.server, version: 5, time_slot: "NIGHT" });
    editor.undo();
    await vi.advanceTimersByTimeAsync(100);
    expect(world.server).toMatchObject({ name: "Morning", time_slot: "NIGHT", version: 6 });
  });

  it("of one edit leaves the later ones", () => {
    const first = rename("Evening");
    editor.edit((draft) => ({ ...draft, time_slot: "EVENING" }));
    if (first) editor.undo(first);
    expect(editor.getView().draft).toMatchObject({ name: "Morning", time_slot: "EVENING" });
    expect(first && editor.undo(first)).toBe(false);
  });

  it("has nothing to do after an edit that changed nothing", () => {
    expect(rename("Morning")).toBeNull();
    expect(editor.undo()).toBe(false);
  });
});
