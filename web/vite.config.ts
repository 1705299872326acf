import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { readLessons } from "./scripts/lessons.mjs";

const inWeb = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lessonsFolder = inWeb("lessons");

/** `virtual:lessons`: titles of all lessons. While developing their bodies come without pictures. */
const lessons = (): Plugin => ({
  name: "heapscope-lessons",
  resolveId: (id) => (id === "virtual:lessons" ? "\0lessons" : undefined),
  load: (id) =>
    id === "\0lessons"
      ? `export default ${JSON.stringify(
          readLessons(lessonsFolder).map(({ slug, text, step, tab, select }) => ({
            slug,
            text,
            step,
            tab,
            select,
          })),
        )};`
      : undefined,
  configureServer: (server) => {
    server.middlewares.use("/lessons", (request, response, next) => {
      const slug = /^\/([\w-]+)\.json$/.exec(request.url ?? "")?.[1];
      const lesson = readLessons(lessonsFolder).find((one) => one.slug === slug);
      if (!lesson) {
        next();
        return;
      }
      const { source, html } = lesson;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ source, html, opening: null }));
    });
  },
});

export default defineConfig({
  base: "./",
  plugins: [lessons()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { index: inWeb("index.html"), heapscope: inWeb("src/embed.ts") },
      output: {
        entryFileNames: ({ name }) =>
          name === "heapscope" ? "heapscope.js" : "assets/[name]-[hash].js",
      },
    },
  },
  worker: { format: "es" },
});
