import { expect, test } from "vitest";
import {
  bytesText,
  countText,
  grouped,
  hex,
  say,
  speak,
} from "../../../web/src/text/strings.js";

test.each([
  [1, "1 byte"],
  [200, "200 bytes"],
  [10_000, "10 kB"],
  [392_000_000, "392 MB"],
  [19_600_000_000, "19.6 GB"],
])("%d bytes are said as %s", (n, words) => {
  expect(bytesText(n, "en")).toBe(words);
});

test("long numbers are grouped", () => {
  expect(grouped(392_000_000)).toBe("392,000,000");
  expect(grouped(-1234)).toBe("-1,234");
});

test("counts of static objects are said by their distance from 10⁹", () => {
  expect(countText(1_000_000_054)).toBe("10⁹+54");
  expect(countText(999_999_999)).toBe("10⁹−1");
  expect(countText(3)).toBe("3");
  expect(countText(4_294_967_295)).toBe("∞"); // immortal, from 3.12 on
});

test("addresses of more than 32 bits are exact", () => {
  expect(hex(0x7f0000235500)).toBe("0x7f0000235500");
});

test("blanks are filled in", async () => {
  await speak("zh");
  expect(say("zh", "more", { n: 3 })).toBe("还有 3 个");
  expect(bytesText(200, "zh")).toBe("200 字节");
});
