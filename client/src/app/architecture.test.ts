import { expect, test } from "vitest";

const SOURCES: Record<string, string> = import.meta.glob("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Return what a source imports of ours, as paths below src. */
function importsOf(path: string, text: string): string[] {
  const folder = path.split("/").slice(0, -1);
  return [...text.matchAll(/(?:from|import\()\s*"(@\/|\.{1,2}\/)([^"]+)"/g)].map(([, start = "", rest = ""]) => {
    if (start === "@/") return rest;
    const parts = start === "../" ? folder.slice(0, -1) : [...folder];
    for (const part of rest.split("/")) part === ".." ? parts.pop() : parts.push(part);
    return parts.join("/");
  });
}

/** What each folder may import; tests may use the helpers of app. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  lib: ["lib", "api"],
  api: ["api", "lib"],
  components: ["components", "lib", "api"],
  practice: ["practice", "components", "lib", "api"],
  features: ["features", "practice", "components", "lib", "api"],
  app: ["app", "features", "practice", "components", "lib", "api"],
};

const FILES = Object.entries(SOURCES)
  .map(([path, text]) => {
    const ours = path.startsWith("./") ? `app/${path.slice(2)}` : path.slice(3);
    return { path: ours, imports: importsOf(ours, text) };
  })
  .filter(({ path }) => path.includes("/") && !/\.test\.tsx?$/.test(path) && path !== "app/testing.tsx");

test("every folder imports only what lies below it", () => {
  expect(FILES.length).toBeGreaterThan(50);
  const wrong = FILES.flatMap(({ path, imports }) => {
    const allowed = MAY_IMPORT[path.split("/")[0] ?? ""] ?? [];
    return imports.filter((one) => !allowed.includes(one.split("/")[0] ?? "")).map((one) => `${path} → ${one}`);
  });
  expect(wrong).toEqual([]);
});

test("a feature never imports another feature", () => {
  const wrong = FILES.filter(({ path }) => path.startsWith("features/")).flatMap(({ path, imports }) => {
    const own = path.split("/").slice(0, 2).join("/");
    return imports
      .filter((one) => one.startsWith("features/") && !one.startsWith(`${own}/`))
      .map((one) => `${path} → ${one}`);
  });
  expect(wrong).toEqual([]);
});
