/** The collector's tab: lanes between collections, a collection played moment by moment. */
import { expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();
const PROGRAM = `import gc
gc.collect()
a = [1]; b = [a]; a.append(b)
keep = {"inner": [2]}
del a, b
print(gc.collect(0))
`;

async function toCollection(): Promise<void> {
  await v.reader.open(v.site.address);
  await v.reader.run(PROGRAM);
  await v.reader.click("", "#view-collector");
  await v.reader.seek(7);
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-collector")
        ?.shadowRoot?.querySelector(".phases") != null,
  );
}

test("a cycle is found: copies fall to 0, what a name holds keeps 1, two objects are cleared", async () => {
  await toCollection();
  const said = (): Promise<string> => v.reader.text("hs-collector", ".walk p");
  expect(await said()).toContain("4 objects gets a copy");
  await v.reader.click("hs-collector", "#moment-on");
  await v.reader.drawn();
  expect(await said()).toMatch(
    /Inner reference 1 of 3: list #1 holds list #2, so its copy falls 1 → 0/,
  );
  await v.reader.page.keyboard.down("Shift");
  for (let n = 0; n < 2; n++) {
    await v.reader.page.keyboard.press("ArrowRight");
  }
  await v.reader.page.keyboard.up("Shift");
  await v.reader.drawn();
  expect(await said()).toContain("dict #4 holds list #3");
  for (let n = 0; n < 4; n++) {
    await v.reader.click("hs-collector", "#moment-on");
    await v.reader.drawn();
  }
  expect(await said()).toContain("2 objects hold is cleared");
  expect(await v.reader.text("hs-collector", ".cand.cleared .verdict")).toBe(
    "cleared and freed",
  );
});

test("between collections the lanes say who is where, and the way leads to the next collection", async () => {
  await toCollection();
  await v.reader.seek(5);
  const picture = await v.reader.text("hs-collector", ".picture");
  for (const words of ["Generation 2", "Generation 0", "dict #4"]) {
    expect(picture).toContain(words);
  }
  await v.reader.click("hs-collector", "#laterCollection");
  await v.reader.page.waitForFunction(
    () =>
      (document.querySelector("heap-scope") as unknown as { step: number })
        .step === 7,
  );
});
