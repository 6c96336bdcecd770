import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useMicrophone } from "@/disciplines/music/use-microphone";

test("a microphone that was opened is given back when what listens does not load", async () => {
  vi.doMock("pitchy", () => {
    throw new Error("The connection is away.");
  });
  let stopped = 0;
  const track = {
    stop: () => {
      stopped += 1;
    },
  };
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) } });
  const { result } = renderHook(() => useMicrophone());
  await act(async () => result.current.toggle());
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(result.current.state).toBe("unloaded");
  });
  expect(stopped).toBe(1);
  vi.doUnmock("pitchy");
  vi.unstubAllGlobals();
});
