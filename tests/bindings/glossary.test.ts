/** Each word of the glossary leads to a step of a lesson, and to an object that is there. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readTerms } from "../../web/scripts/glossary.mjs";
import { readLessons } from "../../web/scripts/lessons.mjs";
import { engineFolder } from "../../web/src/engine-module.mjs";
import { createSandbox } from "../../web/src/engine/sandbox.js";
import { spotOf } from "../../web/src/lessons/places.js";
import { runOfRecording } from "../../web/src/lessons/reading.js";

const at = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url));
const lessons = readLessons(at("../../web/lessons"));
const terms = readTerms(at("../../web/glossary/terms.txt"));

test.each(terms)("$id", async ({ lesson, target, text }) => {
  const found = lessons.find(({ slug }) => slug === lesson);
  expect(found, lesson).toBeDefined();
  expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
  const base = pathToFileURL(`${engineFolder()}/`).href;
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(found!.source);
  await spotOf(runOfRecording(recording), target, 0);
  sandbox.close();
});

test("lessons name only words that are there", () => {
  const known = new Set(terms.map(({ id }) => id));
  for (const { stages } of lessons) {
    for (const { html } of stages) {
      for (const [, id] of (html.en + html.zh).matchAll(
        /glossary\.html#([\w-]+)/g,
      )) {
        expect(known).toContain(id);
      }
    }
  }
});
