/** Links that carry a program, links that are broken, the list of lessons, the reader's own text. */
import { expect, test } from "vitest";
import { programLink } from "../../../web/src/state/link.js";
import { visitor } from "../support/visitor.js";

const v = visitor();

test("a link carries program, step and view; what runs stands in the address and survives a reload", async () => {
  const fragment = await programLink({
    source: "a = [1]\nb = a\nb.append('链')\nprint(a)\n",
    step: 3,
    tab: "objects",
  });
  await v.reader.open(`${v.site.address}#${fragment}`);
  expect(await v.reader.state()).toMatchObject({
    step: 3,
    output: "[1, '链']\n",
  });
  await v.reader.run("print('mine')\n");
  await v.reader.reload();
  expect((await v.reader.state()).output).toBe("mine\n");
});

test("Share gives the link to this step, lines for other pages, and the picture as a file", async () => {
  await v.reader.open(v.site.address);
  const { step } = await v.reader.state();
  await v.reader.click("hs-share", "#share");
  const link = await v.reader.page.waitForFunction(() => {
    const menu = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-share")!;
    // The form loads when the menu is opened.
    const value =
      menu.shadowRoot!.querySelector<HTMLTextAreaElement>("#link")?.value ?? "";
    return value.includes("#v1.") && value;
  });
  await v.reader.page.goto("about:blank");
  await v.reader.open((await link.jsonValue()) as string);
  expect(await v.reader.state()).toMatchObject({ step, phase: "done" });
  expect(await v.reader.html("hs-heap", "svg")).toContain("shelf");
});

test.each([
  ["v1.AAAA", "damaged"],
  ["no-such-lesson", "no lesson called “no-such-lesson”"],
])(
  "#%s says what is wrong and shows the first lesson",
  async (fragment, words) => {
    await v.reader.open(`${v.site.address}#${fragment}`);
    expect(await v.reader.text("", ".problem")).toContain(words);
    expect(await v.reader.html("hs-heap", "svg")).toContain("shelf");
  },
);

test("the list of lessons is searched, and Enter opens the first that is found", async () => {
  await v.reader.open(v.site.address);
  await v.reader.click("hs-lessons", "#current");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lessons")
        ?.shadowRoot?.activeElement?.matches("dialog[open] input") === true,
  );
  await v.reader.page.keyboard.type("cycle-coll");
  await v.reader.page.keyboard.press("Enter");
  await v.reader.page.waitForFunction(
    () => location.hash === "#cycle-collection",
  );
  await v.reader.settled();
  expect((await v.reader.state()).output).toContain("2 objects found");
});
