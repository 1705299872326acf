// Lessons of web/lessons, one folder each (web/lessons/README.md); the build finds them, order is by name.
//
//   lesson.md      head of `key: value` lines; then the stages, English first, Chinese after a line `--- zh`
//   program.py     what runs, with expected.txt, what the real CPython prints (regen.py)
//   questions.txt  questions, graded by the engine
//   facts.txt      what the text says, as facts of the run: asserted by a test
//   myth.txt       the claim that the lesson puts to the proof
//   notes.txt      what stands in the picture at a step, beside an object
//   futures.txt    two programs (future.py or program.py, and modify.py) and what is compared of them
//   boxes.c        the same lines on the other machine
//   modify.py, make.py  a way to solve the tasks of these stages
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cells, inlineHtml, readBlocks, readKeys, readQuestion, toHtml } from "./lesson-format.mjs";

export { toHtml };

export const STAGES = ["predict", "run", "investigate", "modify", "make"];

const FILES = { boxes: "boxes.c", modify: "modify.py", make: "make.py" };

/** `# name target` and the text below, for each stage. */
function readStages(text, where) {
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const end = block.indexOf("\n");
      const [name, ...target] = block.slice(0, end).trim().split(/\s+/);
      if (!STAGES.includes(name)) {
        throw new Error(`${where}: there is no stage “${name}”`);
      }
      return { name, target: target.join(" "), html: toHtml(block.slice(end + 1)) };
    });
}

function joinStages(english, chinese, where) {
  if (english.map((s) => s.name).join() !== chinese.map((s) => s.name).join()) {
    throw new Error(`${where}: the two languages have different stages`);
  }
  return english.map(({ name, target, html }, n) => ({
    name,
    ...(target === "" ? {} : { target }),
    html: { en: html, zh: chinese[n].html },
  }));
}

function readMyth(text, where) {
  const keys = Object.fromEntries(readKeys(text, where));
  const both = (key) => {
    if (!keys[key] || !keys[`${key}.zh`]) {
      throw new Error(`${where}: “${key}” is missing in one language`);
    }
    return { en: inlineHtml(keys[key]), zh: inlineHtml(keys[`${key}.zh`]) };
  };
  return {
    verdict: keys.verdict,
    claim: both("claim"),
    truth: both("truth"),
    since: both("since"),
    source: keys.source,
    proof: keys.proof ?? "end",
  };
}

/** `9 t[0]: English | Chinese`, one a line. */
function readNotes(text, where) {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, target, en, zh] = /^(\S+ .+?): (.+) \| (.+)$/.exec(line) ?? [];
      if (target === undefined) {
        throw new Error(`${where}: “${line}” is not a line of “place object: English | Chinese”`);
      }
      return { target, words: { en, zh } };
    });
}

/** `one` and `other`: `English | Chinese`; rows: `row: place: fact | English | Chinese`. */
function readFutures(text, [one, other], where) {
  const keys = readKeys(text, where);
  const words = (key) => {
    const [en, zh] = cells(keys.find(([name]) => name === key)?.[1] ?? "");
    if (!en || !zh || other === undefined) {
      throw new Error(`${where}: “${key}” is missing in one language, or modify.py is`);
    }
    return { en, zh };
  };
  const rows = keys
    .filter(([key]) => key === "row")
    .map(([, value]) => {
      const [fact, en, zh] = cells(value);
      const [, place, text] = /^([<#\w.]+):\s*(.*)$/.exec(fact);
      return { place, fact: text, words: { en, zh } };
    });
  return {
    one: { words: words("one"), source: one },
    other: { words: words("other"), source: other },
    rows,
  };
}

function readLesson(folder, name) {
  const where = `${name}/lesson.md`;
  const file = (other) => {
    const path = join(folder, name, other);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const text = file("lesson.md") ?? "";
  const [, head, body] = text.match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  if (head === undefined) {
    throw new Error(`${where} has no head between two lines of ---`);
  }
  const keys = Object.fromEntries(readKeys(head, where));
  for (const key of ["title", "title.zh", "group", "group.zh"]) {
    if (!keys[key]) {
      throw new Error(`${where} has no ${key}`);
    }
  }
  const [english, chinese] = body.split(/^--- zh$/m);
  if (chinese === undefined) {
    throw new Error(`${where} has no part "--- zh"`);
  }
  const myth = file("myth.txt");
  const notes = file("notes.txt");
  const futures = file("futures.txt");
  const programs = [file("future.py") ?? file("program.py"), file("modify.py")];
  const facts = (file("facts.txt") ?? "").split("\n").filter((line) => /^[^#\s]|^#\d/.test(line));
  const questions = readBlocks(file("questions.txt") ?? "", `${name}/questions.txt`);
  return {
    name,
    slug: name.replace(/^\d+-/, ""),
    source: file("program.py"),
    expected: file("expected.txt"),
    ...(keys.tab === undefined ? {} : { tab: keys.tab }),
    ...(keys.open === undefined ? {} : { open: keys.open }),
    ...(keys.lab === undefined ? {} : { lab: true }),
    ...(myth === undefined ? {} : { myth: readMyth(myth, `${name}/myth.txt`) }),
    ...(notes === undefined ? {} : { notes: readNotes(notes, `${name}/notes.txt`) }),
    ...(futures === undefined
      ? {}
      : { futures: readFutures(futures, programs, `${name}/futures.txt`) }),
    text: {
      en: { title: keys.title, group: keys.group },
      zh: { title: keys["title.zh"], group: keys["group.zh"] },
    },
    stages: joinStages(readStages(english, where), readStages(chinese, `${where} zh`), where),
    questions: questions.map((block) => readQuestion(block, `${name}/questions.txt`)),
    facts,
    ...Object.fromEntries(
      Object.entries(FILES)
        .map(([key, path]) => [key, file(path)])
        .filter(([, content]) => content !== undefined),
    ),
  };
}

/** Lessons and programs of the leak lab are counted apart: `place` is the number of one and how many there are. */
export function readLessons(folder) {
  const all = readdirSync(folder)
    .filter((name) => /^\d+-/.test(name))
    .sort()
    .map((name) => readLesson(folder, name));
  return all.map((lesson) => {
    const alike = all.filter(({ lab }) => lab === lesson.lab);
    return { ...lesson, place: [alike.indexOf(lesson) + 1, alike.length] };
  });
}

/** What the page knows of every lesson before it is opened. */
export const titleOf = ({ slug, text, tab, lab, myth }) => ({
  slug,
  text,
  ...(tab === undefined ? {} : { tab }),
  ...(lab === undefined ? {} : { lab }),
  ...(myth === undefined ? {} : { checks: true }),
});

/** What it fetches when one is opened: what is fetched is all it needs. */
export const bodyOf = (lesson) => {
  const { place, source, stages, questions, myth, notes, futures, boxes, modify, make } = lesson;
  const words = { stages, questions, myth, notes, futures };
  return { ...titleOf(lesson), place, source, ...words, boxes, modify, make };
};
