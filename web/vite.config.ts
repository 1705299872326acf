import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { readLessons } from "./scripts/lessons.mjs";

const lessonsFolder = fileURLToPath(new URL("lessons", import.meta.url));

/** `virtual:lessons`: all lessons as one module. */
const lessons = (): Plugin => ({
  name: "heapscope-lessons",
  resolveId: (id) => (id === "virtual:lessons" ? "\0lessons" : undefined),
  load: (id) =>
    id === "\0lessons"
      ? `export default ${JSON.stringify(readLessons(lessonsFolder))};`
      : undefined,
});

export default defineConfig({
  base: "./",
  plugins: [lessons()],
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  worker: { format: "es" },
});
