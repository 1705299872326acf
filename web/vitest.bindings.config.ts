import { defineConfig } from "vitest/config";
import { alias } from "./vitest.shared.js";

export default defineConfig({
  resolve: { alias },
  server: { fs: { allow: [".."] } },
  test: {
    include: ["../tests/bindings/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
