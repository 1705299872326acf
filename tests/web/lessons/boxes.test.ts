/** The boxes of the other machine hold what a real C compiler makes of the same lines (web/lessons/regen.py). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { boxesAfter } from "../../../web/src/lessons/boxes.js";

const folder = fileURLToPath(
  new URL("../../../web/lessons", import.meta.url),
);
const names = readdirSync(folder).filter((name) =>
  existsSync(join(folder, name, "boxes.c")),
);

test.each(names)("%s", (name) => {
  const source = readFileSync(join(folder, name, "boxes.c"), "utf8");
  const truth = readFileSync(join(folder, name, "boxes.txt"), "utf8");
  const lines: number[] = [];
  for (const row of truth.trim().split("\n")) {
    const [line, ...values] = row.split(" ");
    lines.push(Number(line));
    const boxes = boxesAfter(source, lines);
    const value = (wanted: string): string | null | undefined => {
      const box = boxes.find((one) => one.name === wanted.replace("*", ""));
      return wanted.startsWith("*")
        ? boxes.find((one) => one.name === box?.points)?.value
        : box?.value;
    };
    for (const pair of values) {
      const [variable, shown] = pair.split("=");
      expect(Number(value(variable!)), `line ${line}, ${variable}`).toBe(
        Number(shown),
      );
    }
  }
});

test("an address is eight bytes and points at its box", () => {
  const [, p] = boxesAfter("int a = 5;\nint *p = &a;\n*p = 6;\n", [1, 2, 3]);
  expect(p).toMatchObject({ bytes: 8, points: "a" });
  expect(boxesAfter("int a = 5;\nint *p = &a;\n*p = 6;\n", [1, 2, 3])[0]).toMatchObject({ value: "6" });
});
