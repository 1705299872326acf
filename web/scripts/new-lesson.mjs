// Makes the files of a new lesson: node scripts/new-lesson.mjs SLUG. The build finds the folder.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const slug = process.argv[2];
if (!/^[a-z][a-z0-9-]*$/.test(slug ?? "")) {
  console.error("usage: node scripts/new-lesson.mjs SLUG (small letters, digits and hyphens)");
  process.exit(2);
}
const folder = fileURLToPath(new URL("../lessons", import.meta.url));
const names = readdirSync(folder).filter((name) => /^\d\d-/.test(name));
if (names.some((name) => name.slice(3) === slug)) {
  console.error(`there is a lesson ${slug} already`);
  process.exit(1);
}
const number = String(Math.max(0, ...names.map((name) => Number(name.slice(0, 2)))) + 1);
const lesson = join(folder, `${number.padStart(2, "0")}-${slug}`);
if (!existsSync(lesson)) {
  mkdirSync(lesson);
}
writeFileSync(join(lesson, "program.py"), "a = [1]\nb = a\nb.append(2)\nprint(a)\n");
writeFileSync(
  join(lesson, "lesson.md"),
  `---
group: Names and objects
group.zh: 名字与对象
title: One sentence that makes curious
title.zh: 一句让人好奇的话
step: 4
tab: names
---

What happens, in a few short sentences, so that a reader wants to step through it and sees why.

--- zh

用几句短话说明发生了什么，让读者想要一步一步看下去，并且明白原因。
`,
);
console.log(`${lesson}: now write it, then run /usr/bin/python3 web/lessons/regen.py ${slug}`);
