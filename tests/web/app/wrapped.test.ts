import { expect, test } from "vitest";
import { wrapped } from "../../../web/src/app/animation.js";

test.each([
  ["Line 2 made list #1.", 40, ["Line 2 made list #1."]],
  ["one two three four", 9, ["one two", "three", "four"]],
  [
    "alongwordthatdoesnotfit and more",
    8,
    ["alongwordthatdoesnotfit", "and more"],
  ],
  ["第 2 行做了一个列表", 8, ["第 2 行", "做了一个", "列表"]],
  ["", 8, [""]],
])("%j in lines of %d", (text, room, lines) => {
  expect(wrapped(text, room)).toEqual(lines);
});
