/** Finding objects by what a reader knows. */
import { expect, test } from "vitest";
import { findObjects } from "../../../web/src/state/search.js";
import { object, view } from "../support/fixtures.js";

const heap = view({
  globals: { shelf: 1, t: 2 },
  objects: [
    object({ id: 1, summary: "[1, 2, 3]" }),
    object({ id: 2, kind: "tuple", summary: "([1, 2, 3], 'blue')" }),
    object({ id: 3, kind: "str", summary: "'blue'" }),
  ],
});
const ids = (text: string): number[] =>
  findObjects(heap, text).map(({ object: { id } }) => id);

test.each([
  ["shelf", [1]],
  ["sh", [1]],
  ["tuple", [2]],
  ["#3", [3]],
  ["blue", [3, 2]],
  ["0x7f0000100040", [1]],
  ["", []],
  ["nowhere", []],
])("%j finds %j", (text, found) => {
  expect(ids(text)).toEqual(found);
});
