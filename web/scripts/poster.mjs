// Puts the first lesson's picture into the built page, and what it looks like into the page's style sheet.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { render } from "@lit-labs/ssr";
import { transform } from "esbuild";
import { inNode } from "./in-node.mjs";

/** Marks that a script would look for, what a reader's hand would, and room between tags. */
const bare = (text) =>
  text
    .replace(/<!--.*?-->/gs, "")
    .replace(/ class="\s*"/g, "")
    .replace(/ (?:tabindex|role|data-id|aria-label)="[^"]*"/g, "")
    .replace(/\s+/g, " ")
    .replace(/> (?=<)/g, ">");

/** `opening`: what the build recorded for the lesson. */
export async function putPoster({ dist, lesson, opening, select }) {
  const { poster, posterStyles } = await inNode("src/panels/heap/poster.ts");
  const { template, width } = poster(structuredClone(opening), lesson.tab ?? "names", select);
  const picture = bare(await collectResult(render(template)));
  const page = join(dist, "index.html");
  const text = readFileSync(page, "utf8");
  writeFileSync(
    page,
    text.replace(/(<heap-scope [^>]*>)/, (tag) => tag + picture),
  );
  const sheet = join(dist, "page.css");
  const { code } = await transform(readFileSync(sheet, "utf8") + posterStyles(width), {
    loader: "css",
    minify: true,
  });
  writeFileSync(sheet, code);
}
