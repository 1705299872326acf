/** What this browser keeps for the reader: programs that ran, what was typed at the prompt, the page as an app. */
import { afterEach, expect, test } from "vitest";
import { BROWSER } from "../support/site.js";
import { visitor } from "../support/visitor.js";

const v = visitor();

afterEach(async () => {
  await v.reader.page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
});

async function openList(): Promise<string[]> {
  await v.reader.click("hs-lessons", "#current");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lessons")!
        .shadowRoot!.querySelector("dialog[open]") !== null,
    { polling: 20 },
  );
  return v.reader.page.evaluate(() =>
    [
      ...document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lessons")!
        .shadowRoot!.querySelectorAll(".recent code"),
    ].map((item) => item.textContent ?? ""),
  );
}

test("programs that ran are in the list of lessons, can be opened again and forgotten; those of lessons are not", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run("# Who holds it?\nkept = [1]\n");
  await v.reader.run("other = {}\n");
  expect(await openList()).toEqual(["other = {}", "Who holds it?"]);
  await v.reader.page.keyboard.press("Escape");

  await v.reader.open(`${v.site.address}?again#aliasing`);
  expect(await openList()).toEqual(["other = {}", "Who holds it?"]);
  await v.reader.page.evaluate(() =>
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-lessons")!
      .shadowRoot!.querySelectorAll<HTMLElement>(".recent")[1]!
      .click(),
  );
  await v.reader.page.waitForFunction(
    () => {
      const { source, settled } = document.querySelector(
        "heap-scope",
      ) as unknown as { source: string; settled: boolean };
      return settled && source.includes("kept = [1]");
    },
    { polling: 20 },
  );
  expect((await openList())[0]).toBe("Who holds it?");
  await v.reader.click("hs-lessons", "#forget");
  await v.reader.page.keyboard.press("Escape");
  expect(await openList()).toEqual([]);
});

test("the catalogue has them beside its playground", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run("from_catalogue = ['again']\n");
  const { page } = v.reader;
  await page.waitForFunction(
    () => localStorage.getItem("heapscope.recent") !== null,
    { polling: 20 },
  );
  await page.goto(`${v.site.address}catalogue.html`);
  await page.waitForFunction(
    () =>
      document
        .querySelector("hs-catalogue")
        ?.shadowRoot?.querySelector("#recent li button") != null,
    { polling: 20 },
  );
  await page.evaluate(() =>
    document
      .querySelector("hs-catalogue")!
      .shadowRoot!.querySelector<HTMLElement>("#recent li button")!
      .click(),
  );
  await page.waitForFunction(
    () => document.querySelector("heap-scope") !== null,
    { polling: 20 },
  );
  await v.reader.settled();
  expect(await v.reader.text("hs-code", ".code")).toContain("from_catalogue");
});

test("what was typed at the prompt comes back with the arrow up, also after a reload", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run("a = 1\n");
  await v.reader.click("hs-code", ".seg button:last-child"); // REPL: only there is a prompt
  await v.reader.settled();
  const prompt = async (): Promise<void> => {
    await v.reader.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-repl")
          ?.shadowRoot?.querySelector("#prompt") != null,
      { polling: 20 },
    );
    await v.reader.page.evaluate(() =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-repl")!
        .shadowRoot!.querySelector<HTMLElement>("#prompt")!
        .focus(),
    );
  };
  await v.reader.seek((await v.reader.state()).steps - 1);
  await prompt();
  await v.reader.page.keyboard.type("b = a + 1");
  await v.reader.page.keyboard.press("Enter");
  await v.reader.page.waitForFunction(
    () =>
      (
        document.querySelector("heap-scope") as unknown as { source: string }
      ).source.includes("b = a + 1"),
    { polling: 20 },
  );
  await v.reader.settled();
  await v.reader.reload();
  await v.reader.seek((await v.reader.state()).steps - 1);
  await prompt();
  await v.reader.page.keyboard.press("ArrowUp");
  const typed = await v.reader.page.evaluate(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-repl")!
        .shadowRoot!.querySelector<HTMLTextAreaElement>("#prompt")!.value,
  );
  expect(typed).toBe("b = a + 1");
});

test("the page can be installed: its manifest has a name, a start and icons of the sizes that it says", async () => {
  const { page } = v.reader;
  await v.reader.open(v.site.address);
  const found = await page.evaluate(async () => {
    const { href } =
      document.querySelector<HTMLLinkElement>("link[rel=manifest]")!;
    const manifest = (await (await fetch(href)).json()) as {
      name: string;
      start_url: string;
      display: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    const sizes = await Promise.all(
      manifest.icons
        .filter(({ type }) => type === "image/png")
        .map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = new URL(src, href).href;
          await image.decode();
          return [sizes, `${image.width}x${image.height}`];
        }),
    );
    const start = new URL(manifest.start_url, href).href;
    return { ...manifest, start, sizes };
  });
  expect(found).toMatchObject({ name: "Heapscope", display: "standalone" });
  expect(found.start).toBe(v.site.address);
  expect(found.sizes.map(([said]) => said)).toEqual(["192x192", "512x512"]);
  expect(found.sizes.every(([said, is]) => said === is)).toBe(true);
  if (BROWSER === "chromium") {
    const browser = await page.createCDPSession();
    const { errors } = await browser.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const { installabilityErrors } = await browser.send(
      "Page.getInstallabilityErrors",
    );
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
  }
});
