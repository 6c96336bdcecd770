import { describe, expect, test } from "vitest";
import { keyLeaves, neighbour, passedLimit, scaleAfterKey } from "./scales";

describe("where one view ends and the next begins", () => {
  test("nearer at one and a half, farther just below one", () => {
    expect(passedLimit("far", 1.5)).toBe(1);
    expect(passedLimit("middle", 1.2)).toBe(0);
    expect(passedLimit("middle", 0.96)).toBe(-1);
  });

  test("there is nothing nearer than near, nor farther than far", () => {
    expect(passedLimit("near", 1.5)).toBe(0);
    expect(passedLimit("far", 0.6)).toBe(0);
    expect(neighbour("near", 1)).toBeNull();
    expect(neighbour("near", -1)).toBe("middle");
  });

  test("keys step by a quarter and never make names smaller than they are drawn", () => {
    expect(scaleAfterKey("middle", 1, 1)).toBe(1.25);
    expect(scaleAfterKey("middle", 1, -1)).toBe(1);
    expect(scaleAfterKey("far", 0.6, -1)).toBe(0.6);
    expect(keyLeaves("middle", 1.25, 1)).toBe(true);
    expect(keyLeaves("middle", 1, -1)).toBe(true);
    expect(keyLeaves("far", 1, -1)).toBe(false);
  });
});
