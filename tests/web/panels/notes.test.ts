/** Words in the heap's picture: where their lines end. */
import { expect, test } from "vitest";
import { wrap } from "../../../web/src/panels/heap/notes.js";

test("lines end between words, Chinese ones before any character that may begin a line", () => {
  expect(wrap("slot 0 holds the same list as before", 130)).toEqual([
    "slot 0 holds the",
    "same list as before",
  ]);
  expect(wrap("零号格装的还是同一个列表。", 66)).toEqual([
    "零号格装的还",
    "是同一个列",
    "表。",
  ]);
  expect(wrap("名字 shelf 和元组", 60)).toEqual(
    ["名字 ", "shelf 和", "元组"].map((l) => l.trim()),
  );
  expect(wrap("short", 130)).toEqual(["short"]);
});
