// The glossary's terms (web/glossary/terms.txt), as the glossary page wants them.
import { readFileSync } from "node:fs";
import { inlineHtml, readBlocks } from "./lesson-format.mjs";

export function readTerms(file) {
  return readBlocks(readFileSync(file, "utf8"), "glossary/terms.txt").map(({ name, keys }) => {
    const all = Object.fromEntries(keys);
    for (const key of ["en", "zh", "text", "text.zh", "see"]) {
      if (!all[key]) {
        throw new Error(`glossary/terms.txt: ${name} has no ${key}`);
      }
    }
    const [lesson, ...target] = all.see.split(/\s+/);
    return {
      id: name,
      name: { en: all.en, zh: all.zh },
      text: { en: inlineHtml(all.text), zh: inlineHtml(all["text.zh"]) },
      lesson,
      target: target.join(" "),
    };
  });
}
