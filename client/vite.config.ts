import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Where the Flask server listens while the client is developed. */
const server = process.env.API_URL ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The server replaces this word in index.html by a fresh nonce with every page.
  html: { cspNonce: "CSP_NONCE" },
  build: { outDir: "dist", assetsInlineLimit: 0, target: "es2022", chunkSizeWarningLimit: 700 },
  server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  test: {
    environment: "happy-dom",
    setupFiles: ["./src/app/test-setup.ts"],
    projects: [
      // Rules and sums share a worker, for they leave nothing behind; screens get a fresh page each.
      { extends: true, test: { name: "rules", include: ["src/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "screens", include: ["src/**/*.test.tsx"] } },
    ],
    // The zone of the machine must not matter: every test runs in an unusual one.
    env: { TZ: "Pacific/Chatham" },
    // Two even on two cores: the process that hands the files out has little to do.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
