/** Looking closer at what a step shows. */
import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

describe("looking closer", () => {
  beforeEach(async () => {
    await v.reader.open(v.site.address);
    await v.reader.seek(9);
    // The lesson opens with its list selected; a click on the selected one would let it go.
    await v.reader.click("hs-heap", "g[aria-label^='tuple']");
    await v.reader.click("hs-heap", "g[aria-label^='list']");
  });

  test("the bytes of the list are those of its fields, and what the append changed is marked", async () => {
    await v.reader.click("hs-inspector", "#tab-bytes");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".bytes .chg") !== null
      );
    });
    const table = await v.reader.text("hs-inspector", "[role=tabpanel]");
    for (const field of [
      "_gc_next",
      "ob_refcnt",
      "ob_type",
      "ob_size",
      "ob_item",
      "allocated",
    ]) {
      expect(table).toContain(field);
    }
    expect(await v.reader.text("hs-inspector", ".bytes .chg")).toContain(
      "ob_size",
    );
  });

  test("the references add up to the count", async () => {
    await v.reader.click("hs-inspector", "#tab-references");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".ledger") !== null
      );
    });
    expect(await v.reader.text("hs-inspector", ".ledger tfoot")).toMatch(
      /ob_refcnt\s*2/,
    );
    expect(await v.reader.text("hs-inspector", ".ledger tbody")).toContain(
      "shelf",
    );
  });

  test("the memory view shows the pool and the block that the list lies in", async () => {
    await v.reader.click("", "#view-memory");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root.querySelector("hs-memory")?.shadowRoot?.querySelector(".b-own") !=
        null
      );
    });
    expect(await v.reader.text("hs-memory", ".memory")).toMatch(
      /16 KiB, 255 blocks of 64 bytes/,
    );
  });

  test("the page speaks Chinese when asked to", async () => {
    await v.reader.page.evaluate(() => {
      (
        document.querySelector("heap-scope") as unknown as { lang: string }
      ).lang = "zh";
    });
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const said = root
        .querySelector("hs-caption")!
        .shadowRoot!.querySelector("[aria-live]");
      return said?.textContent?.startsWith("第 9 行") === true;
    });
  });
});
