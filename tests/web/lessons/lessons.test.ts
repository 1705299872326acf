import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readLessons, toHtml } from "../../../web/scripts/lessons.mjs";

test("prose becomes paragraphs, and code in it stays as written", () => {
  expect(toHtml("A *view* of `a[:5] < b`\nholds **all**.\n\nNext.")).toBe(
    "<p>A <em>view</em> of <code>a[:5] &lt; b</code> holds <strong>all</strong>.</p><p>Next.</p>",
  );
});

describe("lessons", () => {
  const lessons = readLessons(fileURLToPath(new URL("../../../web/lessons", import.meta.url)));

  test("the three pitfalls come first", () => {
    expect(lessons.slice(0, 3).map((l) => l.slug)).toEqual(["tuple-of-list", "view-leak", "param-to"]);
  });

  test.each(lessons)("$slug says something in both languages", ({ html, source }) => {
    expect(html.en.length).toBeGreaterThan(80);
    expect(html.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(source.endsWith("\n")).toBe(true);
    expect(source.split("\n").every((line) => line.length <= 60)).toBe(true);
  });
});
