import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { readTerms } from "./scripts/glossary.mjs";
import { bodyOf, readLessons, titleOf, type LessonFolder } from "./scripts/lessons.mjs";
import { tightened } from "./scripts/templates.mjs";

const inWeb = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lessonsFolder = inWeb("lessons");

/** What templates are laid out with for people is no part of the page. */
const tightTemplates = (): Plugin => ({
  name: "heapscope-templates",
  apply: "build",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith(".ts") && !id.includes("node_modules")
      ? { code: tightened(code), map: null }
      : undefined,
});

/**
 * What a click loads has nothing else to load before it (see resolveDependencies), so all that Vite's helper has to do is
 * to tell the page when a part does not come.
 */
const plainImports = (): Plugin => ({
  name: "heapscope-plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? "export const __vitePreload = (load) => load().catch((error) => { dispatchEvent(new Event('heapscope-missing')); throw error; });"
      : undefined,
});

/**
 * `virtual:lessons`: slugs of all lessons; `virtual:lesson-titles`: what the list of lessons says of them.
 * While developing their bodies come without pictures.
 */
const lessons = (): Plugin => ({
  name: "heapscope-lessons",
  resolveId: (id) =>
    /^virtual:(?:lessons|lesson-titles|glossary)$/.test(id) ? `\0${id}` : undefined,
  load: (id) => {
    const all = (): readonly LessonFolder[] => readLessons(lessonsFolder);
    switch (id) {
      case "\0virtual:lessons":
        return `export default ${JSON.stringify(all().map(({ slug }) => slug))};`;
      case "\0virtual:lesson-titles":
        return `export default ${JSON.stringify(all().map(titleOf))};`;
      case "\0virtual:glossary":
        return `export default ${JSON.stringify(readTerms(inWeb("glossary/terms.txt")))};`;
    }
    return undefined;
  },
  configureServer: (server) => {
    server.middlewares.use("/lessons", (request, response, next) => {
      const slug = /^\/([\w-]+)\.json$/.exec(request.url ?? "")?.[1];
      const lesson = readLessons(lessonsFolder).find((one) => one.slug === slug);
      if (!lesson) {
        next();
        return;
      }
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ ...bodyOf(lesson), opening: null }));
    });
  },
});

export default defineConfig({
  base: "./",
  plugins: [tightTemplates(), plainImports(), lessons()],
  build: {
    target: "es2022",
    minify: "terser", // 3 % smaller when compressed than with Vite's own
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3, pure_getters: true } },
    // Pages name what they need at once; what a click loads has little behind it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, needed, { hostType }) => (hostType === "html" ? needed : []),
    },
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: inWeb("index.html"),
        catalogue: inWeb("catalogue.html"),
        glossary: inWeb("glossary.html"),
        components: inWeb("components.html"),
        heapscope: inWeb("src/embed.ts"),
      },
      output: {
        // Parts of Lit that the first page needs come with its core: files of 200 bytes pack badly.
        manualChunks: (id) =>
          /(?:@lit|lit|lit-html|lit-element)\/.*(?:decorators\/state|directive|unsafe-html|lit-html|lit-element|reactive-element)\.js$/.test(
            id,
          )
            ? "lit"
            : undefined,
        entryFileNames: ({ name }) =>
          name === "heapscope" ? "heapscope.js" : "assets/[name]-[hash].js",
      },
    },
  },
  worker: { format: "es" },
});
