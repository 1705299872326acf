import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { alias } from "./vitest.shared.js";

const firefox = process.env.FIREFOX ?? "/usr/bin/firefox-esr";
if (!existsSync(firefox)) {
  console.warn(`${firefox} is not there: the browser tests run in Chromium only`);
}

const inBrowser = (BROWSER: string): object => ({
  extends: true,
  test: { name: BROWSER, env: { BROWSER } },
});

/** All in Chromium, then all in Firefox; one of them: `npm run test:browser -- --project firefox`. */
export default defineConfig({
  resolve: { alias },
  server: { fs: { allow: [".."] } },
  test: {
    include: ["../tests/web/browser/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    projects: [inBrowser("chromium"), ...(existsSync(firefox) ? [inBrowser("firefox")] : [])],
  },
});
