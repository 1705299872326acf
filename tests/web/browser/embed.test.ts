/** `<heap-scope>` on a page that is not ours: one script tag, elements and code blocks. */
import { expect, test } from "vitest";
import { serveSite } from "../support/site.js";
import { DIST, visitor } from "../support/visitor.js";

const v = visitor();

const NOTE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A note</title>
    <link rel="icon" href="icon.svg" />
    <script type="module" src="heapscope.js"></script>
  </head>
  <body>
    <h1>A note</h1>
    <heap-scope lang="zh">
      <script type="text/python">
words = ["embedded"]
if 1 < 2: print(words)
      </script>
    </heap-scope>
    <section lang="zh-Hans">
    <pre><code class="language-heapscope">a = [1]
b = a
print(b is a)
</code></pre>
    </section>
  </body>
</html>`;

test("an element with a program and a code block both come alive, and leave the address alone", async () => {
  const site = await serveSite(DIST, "/", { "note.html": NOTE });
  const { page } = v.reader;
  try {
    await page.goto(`${site.address}note.html#chapter`);
    await v.reader.settled();
    expect(await v.reader.state()).toMatchObject({
      phase: "done",
      output: "['embedded']\n",
    });
    expect(await v.reader.text("hs-code", "#run")).toBe("运行");
    await page.evaluate(() => {
      document.querySelector("section heap-scope")!.scrollIntoView();
    });
    await page.waitForFunction(() => {
      const second = document.querySelectorAll("heap-scope")[1] as unknown as {
        output: string;
      };
      return second.output === "True\n";
    });
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("heap-scope")].map(
          (e) => e.lang,
        ),
      ),
    ).toEqual(["zh", "zh"]); // the second one's from the text around it
    expect(await page.evaluate(() => location.hash)).toBe("#chapter");
    expect(await page.evaluate(() => document.querySelector("pre"))).toBe(null);
  } finally {
    await page.goto("about:blank");
    await site.close();
  }
});

const FIGURE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A figure</title>
    <link rel="icon" href="icon.svg" />
    <script type="module" src="heapscope.js"></script>
  </head>
  <body>
    <heap-scope title="Two names">
      <script type="text/python">
a = [1]
b = a
      </script>
      <img slot="picture" src="icon.svg" alt="Both names lead to one list." />
    </heap-scope>
  </body>
</html>`;

test("a figure has its title, and the page's own picture until the engine's first one is there", async () => {
  let letEngineCome = (): void => undefined;
  const held = new Promise<void>((resolve) => (letEngineCome = resolve));
  const site = await serveSite(DIST, "/", { "figure.html": FIGURE }, (name) =>
    name.startsWith("engine/") ? held : null,
  );
  const { page } = v.reader;
  const seen = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector("img")!.checkVisibility());
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${site.address}figure.html`);
    await page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")
          ?.shadowRoot?.querySelector(".figure-head h2")?.textContent ===
        "Two names",
    );
    expect(await seen()).toBe(true);
    expect(
      await page.evaluate(() => {
        const { ariaLabel, title } = document.querySelector(
          "heap-scope",
        ) as HTMLElement & { ariaLabel: string | null };
        return { ariaLabel, title };
      }),
    ).toEqual({ ariaLabel: "Two names", title: "" });
    letEngineCome();
    await v.reader.settled();
    expect(await seen()).toBe(false);
  } finally {
    letEngineCome();
    await page.goto("about:blank");
    await site.close();
  }
});
