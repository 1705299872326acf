/** Going through a run, in both directions. */
import { describe, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

describe("stepping", () => {
  test.each(["tuple-of-list", "view-leak", "param-to"])(
    "%s: forward, then back, gives the very same pictures",
    async (lesson) => {
      await v.reader.open(`${v.site.address}#${lesson}`);
      const { steps, phase } = await v.reader.state();
      expect(phase).toBe("done");
      expect(steps).toBeGreaterThan(5);
      await v.reader.click("", "#view-objects");
      await v.reader.notesCame();
      const stride = Math.max(1, Math.floor(steps / 24));
      const forward = new Map<number, string>();
      for (let step = 0; step < steps; step += stride) {
        await v.reader.seek(step);
        forward.set(step, await v.reader.html("hs-heap", "svg"));
      }
      for (const [step, picture] of [...forward].reverse()) {
        await v.reader.seek(step);
        expect(await v.reader.html("hs-heap", "svg"), `step ${step}`).toBe(
          picture,
        );
      }
    },
  );

  test("the keys step, jump to both ends and change the view", async () => {
    await v.reader.open(v.site.address);
    const { keyboard } = v.reader.page;
    await v.reader.page.focus("heap-scope").catch(() => undefined);
    await v.reader.click("hs-time", "#first");
    await v.reader.page.evaluate(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      root
        .querySelector("hs-code")!
        .shadowRoot!.querySelector<HTMLElement>(".code")!
        .focus();
    });
    const at = async (step: number): Promise<void> => {
      await v.reader.page.waitForFunction(
        (n) =>
          (document.querySelector("heap-scope") as unknown as { step: number })
            .step === n,
        { timeout: 5000, polling: 20 },
        step,
      );
    };
    const { steps } = await v.reader.state();
    await keyboard.press("Home");
    await at(0);
    await keyboard.press("ArrowRight");
    await at(1);
    await keyboard.press("ArrowRight");
    await at(2);
    await keyboard.press("ArrowLeft");
    await at(1);
    await keyboard.press("End");
    await at(steps - 1);
    await keyboard.press("3");
    await v.reader.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-memory") !== null,
    );
  });

  test("each step says a sentence of its own", async () => {
    await v.reader.open(v.site.address);
    await v.reader.seek(9);
    expect(await v.reader.text("hs-caption", "[aria-live]")).toMatch(
      /^Line 9 put int 4 into \[3\] of list #\d+: size 3 → 4\.$/,
    );
  });
});

describe("the three pitfalls", () => {
  test("tuple-of-list: the tuple's slot leads to the same list before and after", async () => {
    await v.reader.open(`${v.site.address}#tuple-of-list`);
    expect((await v.reader.state()).output).toBe(
      "'tuple' object does not support item assignment\n([1, 2, 3, 4], 'blue')\n" +
        "'tuple' object does not support item assignment [1, 2, 3, 4, 5]\n",
    );
  });

  test("view-leak: fifty views of 200 bytes keep 19.6 GB, and the page stays small", async () => {
    await v.reader.open(`${v.site.address}#view-leak`);
    expect((await v.reader.state()).output).toBe("50 (5, 5)\n");
    // The lesson begins before the loop; its last line has run two steps before the end.
    await v.reader.seek((await v.reader.state()).steps - 2);
    await v.reader.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-arrays")!
          .shadowRoot!.querySelector("#totals") !== null,
    );
    const totals = await v.reader.text("hs-arrays", "#totals");
    expect(totals).toContain("19.6 GB");
    expect(totals).toContain("10 kB");
    expect(await v.reader.text("hs-arrays", ".grid")).toMatch(
      /\(5, 5\)\s+int64/,
    );
    const zoom = await v.reader.text("hs-arrays", ".lens");
    expect(zoom).toContain("392,000,000 bytes");
    expect(zoom).toContain("strides[0] = 56,000 bytes");
  });

  test("param-to: the first loop changes nothing, the second swaps the bytes", async () => {
    await v.reader.open(`${v.site.address}#param-to`);
    expect((await v.reader.state()).output).toBe(
      "torch.float32\ntorch.bfloat16\n",
    );
  });
});

test("in a long program the line that ran is in sight at every step, and so is the output", async () => {
  await v.reader.open(v.site.address);
  const lines = Array.from({ length: 90 }, (_, n) => `a${n} = ${n}`);
  await v.reader.run(`${lines.join("\n")}\nprint(a0)\n`);
  const { steps } = await v.reader.state();
  for (const step of [2, 40, steps - 2, 60, 1]) {
    await v.reader.seek(step);
    await v.reader.drawn();
    const [line, code, output, pane] = await v.reader.page.evaluate(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const panel = root.querySelector("hs-code")!.shadowRoot!;
      return [
        panel.querySelector(".ran, .next")!,
        panel.querySelector(".code")!,
        root.querySelector("hs-output")!,
        root.querySelector(".pane-code")!,
      ].map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return { top, bottom };
      }) as [Span, Span, Span, Span];
    });
    expect(line.top, `step ${step}`).toBeGreaterThanOrEqual(code.top);
    expect(line.bottom, `step ${step}`).toBeLessThanOrEqual(code.bottom);
    expect(code.bottom).toBeLessThanOrEqual(pane.bottom);
    expect(output.bottom).toBeLessThanOrEqual(pane.bottom + 1);
  }
});

interface Span {
  readonly top: number;
  readonly bottom: number;
}
