// What the page is written in, TypeScript, for use in Node: the build and the tools read lessons and draw with it.
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const web = fileURLToPath(new URL("..", import.meta.url));

/** The module of a file in web/, with all that it imports but Lit, which has a form of its own for Node. */
export async function inNode(file) {
  const outfile = join(web, `node_modules/.cache/heapscope-${basename(file, ".ts")}.mjs`);
  await build({
    entryPoints: [join(web, file)],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "node",
    external: ["lit", "lit/*"],
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}
