import { defineConfig } from "vitest/config";
import { alias } from "./vitest.shared.js";

const inBrowser = (BROWSER: string): object => ({
  extends: true,
  test: { name: BROWSER, env: { BROWSER }, include: ["../tests/web/browser/**/*.test.ts"] },
});

/** The same tests in either browser: `npm run test:browser`, `npm run test:firefox`; some in WebKit: `npm run test:webkit`. */
export default defineConfig({
  resolve: { alias },
  server: { fs: { allow: [".."] } },
  test: {
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    projects: [
      inBrowser("chromium"),
      inBrowser("firefox"),
      { extends: true, test: { name: "webkit", include: ["../tests/web/webkit/**/*.test.ts"] } },
    ],
  },
});
