// Lessons of web/lessons: `NN-slug/lesson.md` (a head of `key: value` lines, English prose, then
// Chinese after a line `--- zh`), `program.py`, and `expected.txt` (regen.py). The build finds the folders; order is by name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const escapeHtml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Paragraphs with `code`, **strong** and *stressed* words: all the Markdown that lessons use. */
export function toHtml(markdown) {
  const inline = (text) =>
    text
      .split(/(`[^`]+`)/)
      .map((piece) =>
        piece.startsWith("`")
          ? `<code>${escapeHtml(piece.slice(1, -1))}</code>`
          : escapeHtml(piece)
              .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
              .replace(/\*([^*]+)\*/g, "<em>$1</em>"),
      )
      .join("");
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => `<p>${inline(block.replaceAll("\n", " "))}</p>`)
    .join("");
}

function readLesson(folder, name) {
  const text = readFileSync(join(folder, name, "lesson.md"), "utf8");
  const [, head, body] = text.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  if (head === undefined) {
    throw new Error(`${name}/lesson.md has no head between two lines of ---`);
  }
  const keys = Object.fromEntries(
    head.split("\n").map((line) => {
      const at = line.indexOf(":");
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
  for (const key of ["title", "title.zh", "group", "group.zh"]) {
    if (!keys[key]) {
      throw new Error(`${name}/lesson.md has no ${key}`);
    }
  }
  const [english, chinese] = body.split(/^--- zh$/m);
  if (chinese === undefined) {
    throw new Error(`${name}/lesson.md has no part "--- zh"`);
  }
  return {
    name,
    slug: name.replace(/^\d+-/, ""),
    source: readFileSync(join(folder, name, "program.py"), "utf8"),
    ...(keys.step === undefined ? {} : { step: Number(keys.step) }),
    ...(keys.tab === undefined ? {} : { tab: keys.tab }),
    ...(keys.select === undefined ? {} : { select: keys.select }),
    text: {
      en: { title: keys.title, group: keys.group },
      zh: { title: keys["title.zh"], group: keys["group.zh"] },
    },
    html: { en: toHtml(english), zh: toHtml(chinese) },
  };
}

export function readLessons(folder) {
  return readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((name) => readLesson(folder, name));
}
