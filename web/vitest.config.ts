import { defineConfig } from "vitest/config";
import { alias } from "./vitest.shared.js";

export default defineConfig({
  resolve: { alias },
  server: { fs: { allow: [".."] } },
  test: {
    include: ["../tests/web/**/*.test.ts"],
    exclude: ["../tests/web/browser/**", "../tests/web/webkit/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
