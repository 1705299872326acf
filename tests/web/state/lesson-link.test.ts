import { expect, test } from "vitest";
import { lessonLink, linkTo, readLink } from "../../../web/src/state/link.js";
import { emptyState } from "../../../web/src/state/store.js";

test("a link to a lesson may name a place and an object of it", async () => {
  const link = lessonLink("cycles", "5 a@3");
  expect(link).toBe("cycles/5%20a%403");
  expect(await readLink(`#${link}`)).toEqual({
    kind: "lesson",
    slug: "cycles",
    target: "5 a@3",
  });
  expect(await readLink("#cycles/100%")).toMatchObject({ target: "100%" });
  expect(await readLink("#cycles")).toEqual({ kind: "lesson", slug: "cycles" });
});

test("a lesson's address keeps the switches that it runs with", async () => {
  const app = {
    ...emptyState,
    mode: "repl" as const,
    model: "3.12",
    shuffle: 7,
    collects: false,
  };
  const link = await linkTo(app, "cycles", false);
  expect(link).toBe("cycles?m=repl&v=3.12&a=7&g=0");
  expect(await readLink(`#${link}`)).toEqual({
    kind: "lesson",
    slug: "cycles",
    switches: {
      mode: "repl",
      model: "3.12",
      options: { shuffle: 7, collects: false },
    },
  });
  expect(await readLink("#cycles?v=<b>")).toEqual({ kind: "broken" });
});
