import { describe, expect, test } from "vitest";
import { programLink, readLink } from "../../../web/src/state/link.js";

describe("links", () => {
  test("carry a program, its mode, step and view there and back", async () => {
    const program = {
      source: "名 = ['<&%']\n" + "a = [1]\n".repeat(200),
      mode: "repl",
      step: 7,
      tab: "arrays",
    } as const;
    const fragment = await programLink(program);
    expect(fragment).toMatch(/^v1\.[\w-]+$/);
    expect(fragment.length).toBeLessThan(160);
    expect(await readLink(`#${fragment}`)).toEqual({
      kind: "program",
      program,
    });
  });

  test("carry the memory model, and cards that were put elsewhere", async () => {
    const program = {
      source: "a = []\n",
      mode: "script",
      model: "3.12",
      step: 2,
      pins: new Map([[4711, { dx: 40, dy: -12 }]]),
    } as const;
    expect(await readLink(await programLink(program))).toEqual({
      kind: "program",
      program,
    });
    const plain = await programLink({
      source: "a = []\n",
      model: "3.11",
      pins: new Map(),
    });
    expect(plain).toBe(await programLink({ source: "a = []\n" }));
  });

  test.each([
    { shuffle: 7, collects: false },
    { shuffle: 4_000_000_000 },
    { collects: false },
  ])("carry the switches of the run: %o", async (options) => {
    const program = { source: "a = []\n", mode: "script", options } as const;
    expect(await readLink(await programLink(program))).toEqual({
      kind: "program",
      program,
    });
  });

  test("say nothing of switches that stand as usual", async () => {
    const source = "a = []\n";
    const options = { shuffle: 0, collects: true };
    expect(await programLink({ source, options })).toBe(
      await programLink({ source }),
    );
  });

  test("of the first version stay readable", async () => {
    const link =
      "#v1.q1ZKVrJSSlSwVYg2jI3JS1KwVUiMyVPSUSpWsjLSUSpRslLKT8pKTS4pVqoFAA";
    expect(await readLink(link)).toEqual({
      kind: "program",
      program: {
        source: "a = [1]\nb = a\n",
        mode: "script",
        step: 2,
        tab: "objects",
      },
    });
  });

  test("name a lesson, or nothing", async () => {
    expect(await readLink("#view-leak")).toEqual({
      kind: "lesson",
      slug: "view-leak",
    });
    expect(await readLink("")).toEqual({ kind: "none" });
  });

  test("of Python Tutor are understood", async () => {
    const link =
      "#code=a%20%3D%20%5B1%5D%0Ab%20%3D%20a&cumulative=false&curInstr=2&py=3";
    expect(await readLink(link)).toEqual({
      kind: "program",
      program: { source: "a = [1]\nb = a\n", step: 2 },
    });
  });

  test.each([
    "#v1.",
    "#v1.AAAA",
    "#v1.%%",
    "#v9.abcd",
    "#x=1",
    "#../etc",
    "#v1.S8_JBAA",
  ])("%s is broken, and says so", async (fragment) => {
    expect(await readLink(fragment)).toEqual({ kind: "broken" });
  });

  test("one that would unpack for ever is refused", async () => {
    const fragment = await programLink({ source: "a".repeat(9_000_000) });
    expect(await readLink(fragment)).toEqual({ kind: "broken" });
  });
});
