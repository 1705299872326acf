/** No panel breaks a rule of axe-core, in either theme and language; a lesson can be done by keyboard alone. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { INSPECTOR_TABS, TABS } from "../../../web/src/state/store.js";
import { visitor } from "../support/visitor.js";

const v = visitor();
const axe = readFileSync(
  fileURLToPath(
    new URL("../../../web/node_modules/axe-core/axe.min.js", import.meta.url),
  ),
  "utf8",
);

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly failureSummary: string;
  }[];
}

/** Each broken rule with the places that break it, in words. */
async function broken(): Promise<string[]> {
  const { page } = v.reader;
  if (!(await page.evaluate("'axe' in window"))) {
    await page.evaluate(`${axe};undefined`);
  }
  const violations = (await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then((r) => r.violations)",
  )) as Violation[];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((n) => `${id}: ${JSON.stringify(n.target)} ${n.failureSummary}`),
  );
}

describe.each(["light", "dark"])("%s", (theme) => {
  test.each(["en", "zh"])("%s: no panel breaks a rule", async (lang) => {
    await v.reader.open(`${v.site.address}#view-leak`);
    await v.reader.set({ theme, lang });
    await v.reader.state();
    for (const tab of TABS) {
      await v.reader.click("", `#view-${tab}`);
      await v.reader.shown(tab);
      expect(await broken(), tab).toEqual([]);
    }
    await v.reader.open(`${v.site.address}?again#tuple-of-list`);
    await v.reader.set({ theme, lang });
    await v.reader.click("hs-heap", "g[aria-label^='tuple']");
    for (const tab of INSPECTOR_TABS) {
      await v.reader.click("hs-inspector", `#tab-${tab}`);
      await v.reader.drawn();
      expect(await broken(), tab).toEqual([]);
    }
  });
});

test("on a phone no pane breaks a rule", async () => {
  await v.reader.page.setViewport({ width: 390, height: 844 });
  await v.reader.open(v.site.address);
  for (const pane of ["code", "heap", "inspect"]) {
    await v.reader.click("", `#pane-${pane}`);
    await v.reader.drawn();
    expect(await broken(), pane).toEqual([]);
  }
});
