/** What a step is saved as: each kind of file opens as what it says it is and holds what is on the page. */
import { beforeEach, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

interface Saved {
  readonly name: string;
  readonly type: string;
  readonly bytes: readonly number[];
}

/** Clicks one of the menu's buttons and catches the file that the browser is asked to save. */
async function saved(button: string): Promise<Saved> {
  await v.reader.page.evaluate(() => {
    const seen = window as unknown as { saved: Promise<Saved> };
    const made = new Map<string, Blob>();
    const makeUrl = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = makeUrl(blob);
      made.set(url, blob);
      return url;
    };
    seen.saved = new Promise((give) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        const blob = made.get(this.href)!;
        void blob.arrayBuffer().then((data) =>
          give({
            name: this.download,
            type: blob.type,
            bytes: [...new Uint8Array(data)],
          }),
        );
      };
    });
  });
  await v.reader.click("hs-share", button);
  return v.reader.page.evaluate(
    () => (window as unknown as { saved: Promise<Saved> }).saved,
  );
}

const words = ({ bytes }: Saved): string =>
  new TextDecoder().decode(new Uint8Array(bytes));

beforeEach(async () => {
  await v.reader.open(v.site.address);
  await v.reader.seek(9);
  await v.reader.click("hs-share", "#share");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-share")!
        .shadowRoot!.querySelector("#link") !== null,
    { polling: 20 },
  );
});

/** An SVG's text as an image: whether a browser can draw it, and how large it is. */
function drawn(svg: string): Promise<{ width: number; height: number }> {
  return v.reader.page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    return { width: image.width, height: image.height };
  }, svg);
}

test("the picture as SVG stands alone: no style sheet, no variables, what the page shows", async () => {
  const file = await saved("#svg");
  expect(file.name).toBe("tuple-of-list-9.svg");
  const svg = words(file);
  expect(svg).not.toContain("var(");
  expect(svg).toContain("shelf");
  const { width, height } = await drawn(svg);
  expect(width).toBeGreaterThan(300);
  expect(height).toBeGreaterThan(100);
});

test("as PNG it has the picture's proportions, twice as large", async () => {
  const { width, height } = await drawn(words(await saved("#svg")));
  const png = await saved("#png");
  expect(png.bytes.slice(1, 4)).toEqual([80, 78, 71]);
  const at = (offset: number): number =>
    png.bytes.slice(offset, offset + 4).reduce((n, byte) => n * 256 + byte, 0);
  expect(at(16)).toBe(2 * Math.floor(width));
  expect(at(20)).toBe(2 * Math.floor(height));
});

test("the steps from here on move in one SVG without a script, each with its sentence", async () => {
  const { steps } = await v.reader.state();
  const file = await saved("#animation");
  expect(file.name).toBe(`tuple-of-list-9-${steps - 2}.svg`);
  const svg = words(file);
  expect(svg).toContain("@keyframes");
  expect(svg).not.toContain("<script");
  expect(svg.match(/<g class="f"/g)).toHaveLength(steps - 1 - 9);
  expect(svg).toMatch(/>9 {2}Line 9 /);
  await drawn(svg);
  expect((await v.reader.state()).step).toBe(9);
});

test("a range of steps as GIF: as many pictures as steps, which an image can show", async () => {
  await v.reader.page.evaluate(() => {
    const menu = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-share")!.shadowRoot!;
    for (const [id, value] of [
      ["from", "3"],
      ["to", "5"],
    ] as const) {
      const input = menu.querySelector<HTMLInputElement>(`#${id}`)!;
      input.value = value;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  await v.reader.drawn();
  const file = await saved("#gif");
  expect(file).toMatchObject({
    name: "tuple-of-list-3-5.gif",
    type: "image/gif",
  });
  expect(String.fromCharCode(...file.bytes.slice(0, 6))).toBe("GIF89a");
  const controls = file.bytes.filter(
    (byte, at) =>
      byte === 0x21 &&
      file.bytes[at + 1] === 0xf9 &&
      file.bytes[at + 2] === 4 &&
      file.bytes[at + 3] === 5,
  );
  expect(controls).toHaveLength(3);
  const size = await v.reader.page.evaluate(async (bytes) => {
    const blob = new Blob([new Uint8Array(bytes)], { type: "image/gif" });
    const bitmap = await createImageBitmap(blob);
    return [bitmap.width, bitmap.height];
  }, file.bytes);
  expect(size[0]).toBeGreaterThan(400);
  expect(size[1]).toBeGreaterThan(200);
  expect((await v.reader.state()).step).toBe(9);
});

test("of tabs that draw no heap no picture is offered, and the menu says why", async () => {
  await v.reader.page.keyboard.press("Escape");
  await v.reader.click("", "#view-collector");
  await v.reader.shown("collector");
  await v.reader.click("hs-share", "#share");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-share")!
        .shadowRoot!.querySelector("#unpictured") !== null,
    { polling: 20 },
  );
  const off = await v.reader.page.evaluate(() =>
    ["svg", "png", "animation", "gif", "json"].map(
      (id) =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-share")!
          .shadowRoot!.querySelector<HTMLButtonElement>(`#${id}`)!.disabled,
    ),
  );
  expect(off).toEqual([true, true, true, true, false]);
});

test("JSON, DOT and plain text say what the picture says", async () => {
  const json = JSON.parse(words(await saved("#json"))) as {
    view: { step: number; globals: Record<string, number> };
  };
  expect(json.view.step).toBe(9);
  expect(Object.keys(json.view.globals)).toContain("shelf");
  const dot = words(await saved("#dot"));
  expect(dot).toMatch(/^digraph "step 9" \{[\s\S]*->[\s\S]*\}\n$/);
  const text = words(await saved("#text"));
  expect(text).toMatch(/^9: Line /);
  expect(text).toContain("shelf -> list #1");
});

test("the recording is one file: the source, its options, and what the run came to", async () => {
  const file = await saved("#recording");
  expect(file.name).toBe("tuple-of-list-9.recording.json");
  const { steps } = await v.reader.state();
  expect(JSON.parse(words(file))).toMatchObject({
    source: expect.stringContaining("shelf = ") as string,
    mode: "script",
    steps,
    stateHash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
});

test("the lines for a document hold the program, the step in words and the way back", async () => {
  const markdown = await v.reader.page.evaluate(() =>
    [
      ...document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-share")!
        .shadowRoot!.querySelectorAll<HTMLTextAreaElement>("textarea"),
    ].map(({ value }) => value),
  );
  expect(markdown.join("\n")).toMatch(/```python\nshelf = /);
  expect(markdown.join("\n")).toMatch(/\[Heapscope\]\(http.*#v1\./);
});

test("a link of Python Tutor's opens its program at its step", async () => {
  await v.reader.page.goto("about:blank");
  await v.reader.open(
    `${v.site.address}#code=a%20%3D%20%5B1%5D%0Ab%20%3D%20a%0Aprint(b)&cumulative=false&curInstr=2&mode=display&py=3`,
  );
  expect(await v.reader.state()).toMatchObject({ step: 2, output: "[1]\n" });
});
