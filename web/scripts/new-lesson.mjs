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
const FILES = {
  "program.py": "a = [1]\nb = a\nb.append(2)\nprint(a)\n",
  "lesson.md": `---
group: Names and objects
group.zh: 名字与对象
title: One sentence that makes curious
title.zh: 一句让人好奇的话
tab: objects
---
# predict <3
What is about to happen, and what the reader should think about first.

# run 3 a
What happened. A reference leads to a step and an object: [the list](3 a).

# investigate 2
Why it happened.

# modify 3
What to change, and what should come of it.

# make
What to write.

--- zh
# predict
将要发生什么，读者应当先想什么。

# run
发生了什么。引用通向某一步和某个对象：[这个列表](3 a)。

# investigate
为什么会这样。

# modify
改什么，改了会怎样。

# make
写什么。
`,
  "questions.txt": `## count
is: predict number 3
en: What is the list's reference count after line 3?
zh: 第 3 行之后，列表的引用计数是多少？
answer: count(a)
wrong: 1 | Both names hold it. | 两个名字都持有它。

## own
is: modify program
en: \`a\` does not see the append.
zh: \`a\` 看不到追加。
check: end: value(a) == "[1]" | \`a\` is \`[1]\`. | \`a\` 是 \`[1]\`。

## write
is: make program
en: A list \`x\` with two names.
zh: 列表 \`x\` 有两个名字。
check: end: count(x) == 2 && type(x) == "list" | Its count is 2. | 计数是 2。
`,
  "facts.txt": "2: same(a, b)\n3: count(a) == 2 && len(a) == 2\n",
  "modify.py": "a = [1]\nb = a[:]\nb.append(2)\nprint(a)\n",
  "make.py": "x = []\ny = x\n",
};
for (const [name, text] of Object.entries(FILES)) {
  writeFileSync(join(lesson, name), text);
}
console.log(`${lesson}: now write it (web/lessons/README.md), then run
/usr/bin/python3 web/lessons/regen.py ${slug} and LESSON=${slug} npm run test:bindings -- lessons`);
