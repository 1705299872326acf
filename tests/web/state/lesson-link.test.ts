import { expect, test } from "vitest";
import { lessonLink, readLink } from "../../../web/src/state/link.js";

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
