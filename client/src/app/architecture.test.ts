import { expect, test } from "vitest";
import { PLUGINS } from "@/disciplines";

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
  api: ["api", "registry", "lib"],
  registry: ["registry", "api"],
  components: ["components", "registry", "lib", "api"],
  practice: ["practice", "components", "registry", "lib", "api"],
  drills: ["drills", "practice", "components", "registry", "lib", "api"],
  figure: ["figure", "lib"],
  disciplines: ["disciplines", "figure", "drills", "practice", "components", "registry", "lib", "api"],
  features: ["features", "drills", "practice", "components", "registry", "lib", "api"],
  app: ["app", "features", "disciplines", "drills", "practice", "components", "registry", "lib", "api"],
};

/** The heads of the disciplines lie low: what they name is fetched only on its own page. */
const IS_REGISTRY = /^disciplines(\/(contract|index|[a-z-]+\/index))?$/;

/** "disciplines/music" is its index. */
const isHead = (path: string) => /^disciplines\/(?!contract$|index$)[a-z-]+$/.test(path);

function folderOf(path: string): string {
  return IS_REGISTRY.test(path.replace(/\.tsx?$/, "")) ? "registry" : (path.split("/")[0] ?? "");
}

const FILES = Object.entries(SOURCES)
  .map(([path, text]) => {
    const ours = path.startsWith("./") ? `app/${path.slice(2)}` : path.slice(3);
    return { path: ours, imports: importsOf(ours, text) };
  })
  .filter(({ path }) => path.includes("/") && !/\.test\.tsx?$/.test(path) && path !== "app/testing.tsx");

test("every folder imports only what lies below it", () => {
  expect(FILES.length).toBeGreaterThan(50);
  const wrong = FILES.flatMap(({ path, imports }) => {
    const folder = folderOf(path);
    const allowed = MAY_IMPORT[folder] ?? [];
    return imports
      .filter((one) => !allowed.includes(folderOf(isHead(one) ? `${one}/index` : one)))
      .filter((one) => !(folder === "registry" && one.startsWith(`${path.split("/").slice(0, 2).join("/")}/`)))
      .map((one) => `${path} → ${one}`);
  });
  expect(wrong).toEqual([]);
});

test("a discipline never imports another one", () => {
  const wrong = FILES.filter(({ path }) => /^disciplines\/[a-z-]+\//.test(path)).flatMap(({ path, imports }) => {
    const own = path.split("/").slice(0, 2).join("/");
    return imports
      .filter((one) => /^disciplines\/[a-z-]+\//.test(one) && !one.startsWith(`${own}/`))
      .map((one) => `${path} → ${one}`);
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

/** Where a craft is named outside its folder, and why. "general" is none: it stands for all that has no discipline. */
const NAMES_CRAFTS: Record<string, string> = {
  "features/accounts/practice-tree.tsx": "the drawn tree beside the sign-in form",
  "features/goals/empty/examples.ts": "the first steps that an empty tree suggests",
};
const CRAFTS = Object.keys(PLUGINS).filter((key) => key !== "general");

test("nothing outside its folder names a discipline", () => {
  const named = new RegExp(`["'\`](${CRAFTS.join("|")})["'\`]`);
  const isCore = (path: string) =>
    !/^disciplines\/|^api\/schema|\.test\.tsx?$|fixtures|for-tests|app\/testing/.test(path) && !(path in NAMES_CRAFTS);
  const wrong = Object.entries(SOURCES)
    .map(([path, text]) => ({ path: path.startsWith("./") ? `app/${path.slice(2)}` : path.slice(3), text }))
    .filter(({ path }) => isCore(path))
    .filter(({ text }) => named.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
  expect(Object.keys(NAMES_CRAFTS).filter((path) => !(`../${path}` in SOURCES))).toEqual([]);
});
