/** Every lesson runs in the browser and prints what the real CPython prints (web/lessons/regen.py). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readLessons } from "../../../web/scripts/lessons.mjs";
import { visitor } from "../support/visitor.js";

const v = visitor();
const folder = fileURLToPath(new URL("../../../web/lessons", import.meta.url));

test.each(readLessons(folder))("$slug", async ({ slug, name, text }) => {
  const expected = readFileSync(join(folder, name, "expected.txt"), "utf8");
  await v.reader.open(`${v.site.address}#${slug}`);
  const { phase, output } = await v.reader.state();
  expect(output).toBe(expected);
  expect(phase).toBe("done");
  expect(await v.reader.text("hs-output", "#error")).toBe("");
  expect(await v.reader.text("hs-lesson", "h2")).toBe(text.en.title);
});
