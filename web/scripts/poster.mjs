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

/**
 * One picture with the words of two: each text that is not the same in both stands there twice, so does a mark that is
 * as wide as its words, and a style shows one of them.
 */
function inBoth(english, chinese) {
  const texts = (picture) => picture.split(/(<g class="chip.*?<\/g>|(?<=>)[^<]+(?=<))/);
  const [en, zh] = [texts(english), texts(chinese)];
  if (en.length !== zh.length || en.some((part, at) => at % 2 === 0 && part !== zh[at])) {
    throw new Error("The first lesson's picture is another one in Chinese: its places differ.");
  }
  const only = (part, lang, tag) =>
    part.startsWith("<g")
      ? part.replace('class="', `class="${lang} `)
      : `<${tag} class="${lang}">${part}</${tag}>`;
  return en
    .map((part, at) => {
      const tag = en[at - 1]?.endsWith("</svg>") ? "span" : "tspan";
      return part === zh[at] ? part : only(part, "en", tag) + only(zh[at], "zh", tag);
    })
    .join("");
}

/** `opening`: what the build recorded for the lesson. */
export async function putPoster({ dist, lesson, opening, select }) {
  const { poster, posterStyles } = await inNode("src/panels/heap/poster.ts");
  const drawn = async (lang) => {
    const { template, width } = await poster(structuredClone(opening), {
      zoom: lesson.tab ?? "names",
      select,
      lang,
    });
    return { picture: bare(await collectResult(render(template))), width };
  };
  const { picture: english, width } = await drawn("en");
  const picture = inBoth(english, (await drawn("zh")).picture);
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
