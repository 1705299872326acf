/**
 * What stands after the `#` of the page's address, so that a link carries everything and no server
 * is asked. Three forms:
 *
 *   tuple-of-list        a lesson;  tuple-of-list/9%20shelf  a step and an object of it;
 *                        tuple-of-list?v=3.12&m=repl&a=7&g=0  its switches, as in a program's JSON
 *   v1.<base64url>       a program with how to look at it: JSON, deflated. Older forms stay readable;
 *                        a change that old pages cannot read gets another number.
 *   code=...&curInstr=3  Python Tutor's, so that its links work here after changing the host's name
 */
import type { RunMode, RunOptions } from "../engine/view.js";
import { MOST_SOURCE } from "./limits.js";
import { TABS, type AppState, type Pin, type Tab } from "./store.js";

export interface SharedProgram {
  readonly source: string;
  readonly mode?: RunMode;
  /** The Python whose memory is modelled; 3.11 unless it is said. */
  readonly model?: string;
  /** Cards that were put elsewhere: object and how far. Objects have the same numbers in every run of a program. */
  readonly pins?: ReadonlyMap<number, Pin>;
  readonly step?: number;
  readonly tab?: Tab;
  /** The switches of a run; an opened recording (recording-file.ts) brings all that it was made with. */
  readonly options?: RunOptions;
}

/** How a program is run. */
export type Switches = Pick<SharedProgram, "mode" | "model" | "options">;

const USUAL_MODEL = "3.11";
const MOST_PINS = 1000;

export type Link =
  | { readonly kind: "none" }
  /** `target`: a place of it, and an object there, as its text names them. */
  | {
      readonly kind: "lesson";
      readonly slug: string;
      readonly target?: string;
      readonly switches?: Switches;
    }
  | { readonly kind: "program"; readonly program: SharedProgram }
  | { readonly kind: "broken" };

async function through(data: Uint8Array, way: TransformStream, most: number): Promise<Uint8Array> {
  const reader = (
    new Blob([data as BlobPart]).stream().pipeThrough(way) as ReadableStream<Uint8Array>
  ).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    chunks.push(value);
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError("too long");
    }
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64Url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

/** The fragment for a program, without the `#`. */
export async function programLink(program: SharedProgram): Promise<string> {
  const { source, mode, model, step, tab, pins, options = {} } = program;
  const json = JSON.stringify({
    c: source,
    ...(mode === "repl" ? { m: mode } : {}),
    ...(model === undefined || model === USUAL_MODEL ? {} : { v: model }),
    ...(pins && pins.size > 0 ? { p: [...pins].map(([id, { dx, dy }]) => [id, dx, dy]) } : {}),
    ...(step === undefined ? {} : { s: step }),
    ...(tab === undefined || tab === "names" ? {} : { t: tab }),
    ...(options.shuffle ? { a: options.shuffle } : {}),
    ...(options.collects === false ? { g: 0 } : {}),
  });
  const bytes = new TextEncoder().encode(json);
  const packed = await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  return `v1.${toBase64Url(packed)}`;
}

function pinsOf(value: unknown): ReadonlyMap<number, Pin> | null {
  const rows = Array.isArray(value) ? (value as unknown[]).slice(0, MOST_PINS) : [];
  const pins = new Map<number, Pin>();
  for (const row of rows) {
    if (Array.isArray(row) && row.length === 3 && row.every(Number.isFinite)) {
      const [id, dx, dy] = row as [number, number, number];
      pins.set(id, { dx, dy });
    }
  }
  return pins.size > 0 ? pins : null;
}

/** Addresses other than the usual ones, and a collector that does not start by itself. */
function optionsOf(a: unknown, g: unknown): Pick<RunOptions, "shuffle" | "collects"> | null {
  const shuffle = Number.isInteger(a) && (a as number) > 0 && (a as number) < 2 ** 32;
  return shuffle || g === 0
    ? { ...(shuffle ? { shuffle: a as number } : {}), ...(g === 0 ? { collects: false } : {}) }
    : null;
}

function checked(value: unknown): SharedProgram | null {
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const { c, m, s, t, v, p, a, g } = value as Record<string, unknown>;
  if (typeof c !== "string") {
    return null;
  }
  const tab = TABS.find((name) => name === t);
  const pins = pinsOf(p);
  const options = optionsOf(a, g);
  return {
    source: c,
    mode: m === "repl" ? "repl" : "script",
    ...(Number.isInteger(s) && (s as number) >= 0 ? { step: s as number } : {}),
    ...(tab === undefined ? {} : { tab }),
    ...(typeof v === "string" ? { model: v } : {}),
    ...(pins === null ? {} : { pins }),
    ...(options === null ? {} : { options }),
  };
}

/** The fragment for what the page shows: the lesson of this name or, without a name, the program itself. */
export function linkTo(app: AppState, slug: string, withStep: boolean): Promise<string> {
  const { source, mode, model, step, tab, pins, shuffle, collects } = app;
  if (slug !== "") {
    const switches = new URLSearchParams({
      ...(mode === "repl" ? { m: mode } : {}),
      ...(model === USUAL_MODEL ? {} : { v: model }),
      ...(shuffle === 0 ? {} : { a: String(shuffle) }),
      ...(collects ? {} : { g: "0" }),
    });
    return Promise.resolve(`${slug}?${switches.toString()}`);
  }
  const program = { source, mode, model, options: { shuffle, collects } };
  return programLink(withStep ? { ...program, step, tab, pins } : program);
}

function switchesOf(text: string): Switches {
  const given = new URLSearchParams(text);
  const [v, a, g] = ["v", "a", "g"].map((name) => given.get(name));
  const options = optionsOf(Number(a), g === "0" ? 0 : 1);
  return {
    mode: given.get("m") === "repl" ? "repl" : "script",
    ...(v == null ? {} : { model: v }),
    ...(options === null ? {} : { options }),
  };
}

/** The fragment for a lesson, or for a place and an object of it. */
export const lessonLink = (slug: string, target = ""): string =>
  target === "" ? slug : `${slug}/${encodeURIComponent(target)}`;

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign
  }
}

function fromPythonTutor(fragment: string): Link {
  const fields = new URLSearchParams(fragment);
  const source = fields.get("code");
  if (source === null) {
    return { kind: "broken" };
  }
  const step = Number(fields.get("curInstr") ?? "");
  return {
    kind: "program",
    program: {
      source: source.endsWith("\n") ? source : `${source}\n`,
      ...(step > 0 ? { step } : {}),
    },
  };
}

/** `fragment` is `location.hash`, with or without its `#`. */
export async function readLink(fragment: string): Promise<Link> {
  const text = fragment.replace(/^#/, "");
  if (text === "") {
    return { kind: "none" };
  }
  const [, lesson, asked] = /^([a-z][a-z0-9-]*)\?([\w=&.%-]{1,200})$/.exec(text) ?? [];
  if (lesson !== undefined && asked !== undefined) {
    return { kind: "lesson", slug: lesson, switches: switchesOf(asked) };
  }
  const [, slug, target] = /^([a-z][a-z0-9-]*)(?:\/([^/]{1,200}))?$/.exec(text) ?? [];
  if (slug !== undefined) {
    return target === undefined
      ? { kind: "lesson", slug }
      : { kind: "lesson", slug, target: unescaped(target) };
  }
  if (/(?:^|&)code=/.test(text)) {
    return fromPythonTutor(text);
  }
  const packed = /^v1\.([A-Za-z0-9_-]+)$/.exec(text)?.[1];
  if (packed === undefined) {
    return { kind: "broken" };
  }
  try {
    const bytes = await through(
      fromBase64Url(packed),
      new DecompressionStream("deflate-raw"),
      4 * MOST_SOURCE,
    );
    const program = checked(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return program === null ? { kind: "broken" } : { kind: "program", program };
  } catch {
    return { kind: "broken" };
  }
}
