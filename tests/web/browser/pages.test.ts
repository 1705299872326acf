/** The catalogue and the glossary: what they show, where they lead, and that neither breaks a rule of axe-core. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readTerms } from "../../../web/scripts/glossary.mjs";
import { readLessons } from "../../../web/scripts/lessons.mjs";
import { visitor } from "../support/visitor.js";

const v = visitor();
const inWeb = (path: string): string =>
  fileURLToPath(new URL(`../../../web/${path}`, import.meta.url));
const lessons = readLessons(inWeb("lessons"));
const terms = readTerms(inWeb("glossary/terms.txt"));
const axe = readFileSync(inWeb("node_modules/axe-core/axe.min.js"), "utf8");

async function openPage(name: "catalogue" | "glossary"): Promise<void> {
  await v.reader.page.goto(`${v.site.address}${name}.html`);
  await v.reader.page.waitForFunction(
    (tag) => document.querySelector(tag)?.shadowRoot?.querySelector("main a"),
    { polling: 20 },
    `hs-${name}`,
  );
}

/** Links of the page's main part, without what comes before the fragment's sign. */
const linksOf = (name: string): Promise<string[]> =>
  v.reader.page.evaluate(
    (tag) =>
      [
        ...document
          .querySelector(tag)!
          .shadowRoot!.querySelectorAll<HTMLAnchorElement>("main a"),
      ].map((a) => a.getAttribute("href")!.replace(/^\.\/#/, "")),
    `hs-${name}`,
  );

async function brokenRules(): Promise<string[]> {
  await v.reader.page.evaluate(`${axe};undefined`);
  return (await v.reader.page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then((r) => r.violations.map((one) => one.id))",
  )) as string[];
}

test("the catalogue leads to every lesson", async () => {
  await openPage("catalogue");
  const links = new Set(await linksOf("catalogue"));
  for (const { slug } of lessons) {
    expect(links, slug).toContain(slug);
  }
});

test("its search finds by words of either language, and says when nothing is found", async () => {
  await openPage("catalogue");
  const search = async (words: string): Promise<string> =>
    v.reader.page.evaluate(async (typed) => {
      const page = document.querySelector("hs-catalogue") as HTMLElement & {
        updateComplete: Promise<unknown>;
      };
      const field =
        page.shadowRoot!.querySelector<HTMLInputElement>("input[type=search]")!;
      field.value = typed;
      field.dispatchEvent(new Event("input"));
      await page.updateComplete;
      return page.shadowRoot!.querySelector("#lessons")!.textContent!;
    }, words);
  const { slug, text } = lessons.find((one) => one.slug === "cycles")!;
  expect(await search(text.zh.title)).toContain(text.en.title);
  expect(await search(slug)).toContain(text.en.title);
  expect(await search("zebra")).toContain("No lesson says “zebra”.");
});

test("its playground runs what is typed", async () => {
  await openPage("catalogue");
  await v.reader.page.evaluate(() => {
    const root = document.querySelector("hs-catalogue")!.shadowRoot!;
    root.querySelector("textarea")!.value = "print('from the catalogue')\n";
    root.querySelector<HTMLElement>("form [type=submit]")!.click();
  });
  await v.reader.page.waitForFunction(() => location.hash.startsWith("#v1."));
  await v.reader.settled();
  expect((await v.reader.state()).output).toBe("from the catalogue\n");
});

test("each word of the glossary leads to a step of a lesson that is there", async () => {
  await openPage("glossary");
  const links = await linksOf("glossary");
  const slugs = new Set(lessons.map(({ slug }) => slug));
  for (const { id, lesson } of terms) {
    expect(slugs, id).toContain(lesson);
    expect(
      links.some((link) => link === lesson || link.startsWith(`${lesson}/`)),
      id,
    ).toBe(true);
  }
  const { lesson, target } = terms.find((term) => term.target !== "")!;
  await v.reader.open(
    `${v.site.address}#${lesson}/${encodeURIComponent(target)}`,
  );
  await v.reader.page.waitForFunction(
    () =>
      (
        document.querySelector("heap-scope") as unknown as {
          app: { selected: number | null };
        }
      ).app.selected !== null,
    { polling: 20 },
  );
  expect(await v.reader.text("hs-lesson", ".problem")).toBe("");
});

test.each(["catalogue", "glossary"] as const)(
  "%s breaks no rule, speaks both languages, and fits a phone",
  async (name) => {
    await openPage(name);
    expect(await brokenRules()).toEqual([]);
    const words = await v.reader.page.evaluate(async (tag) => {
      const page = document.querySelector(tag) as HTMLElement & {
        lang: string;
        updateComplete: Promise<unknown>;
      };
      page.lang = "zh";
      await page.updateComplete;
      return page.shadowRoot!.querySelector("h1")!.textContent!;
    }, `hs-${name}`);
    expect(words).toMatch(/[\u4e00-\u9fff]/);
    await v.reader.page.setViewport({ width: 390, height: 844 });
    await v.reader.drawn();
    expect(
      await v.reader.page.evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(390);
  },
);

test("the page of components shows each in its states, breaks no rule in either theme and language, and fits a phone", async () => {
  const { page } = v.reader;
  await page.goto(`${v.site.address}components.html`);
  await page.waitForFunction(
    () =>
      (
        document.querySelector("hs-components") as unknown as {
          run: unknown;
        } | null
      )?.run != null,
    { polling: 50, timeout: 120_000 },
  );
  await page.waitForFunction(
    () =>
      [
        ...document
          .querySelector("hs-components")!
          .shadowRoot!.querySelectorAll("figure"),
      ].every((figure) =>
        [...figure.querySelectorAll(".shown > *")].some(
          (panel) => (panel.shadowRoot?.textContent ?? "").trim() !== "",
        ),
      ),
    { polling: 50, timeout: 60_000 },
  );
  for (const theme of ["light", "dark"]) {
    for (const lang of ["en", "zh"]) {
      await page.evaluate(
        (look, words) => {
          const host = document.querySelector("hs-components") as HTMLElement;
          host.dataset["theme"] = look;
          host.lang = words;
        },
        theme,
        lang,
      );
      await v.reader.drawn();
      // The same panel stands there several times, each with its own name for itself.
      const broken = (await brokenRules()).filter(
        (rule) => rule !== "landmark-unique",
      );
      expect(broken, `${theme} ${lang}`).toEqual([]);
    }
  }
  await page.setViewport({ width: 390, height: 844 });
  await v.reader.drawn();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
  ).toBeLessThanOrEqual(390);
});
