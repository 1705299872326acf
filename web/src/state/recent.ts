/**
 * Programs of the reader's own that ran here, the newest first: kept in this browser only, so that they can be opened
 * again. Programs of lessons are not among them.
 */
import type { RunMode } from "../engine/view.js";

export interface Recent {
  readonly source: string;
  readonly mode: RunMode;
}

const KEY = "heapscope.recent";
const MOST = 12;
/** Larger ones would crowd out the rest: browsers give a site some megabytes. */
const MOST_LENGTH = 20_000;

const isRecent = (one: unknown): one is Recent =>
  typeof one === "object" &&
  one !== null &&
  typeof (one as Recent).source === "string" &&
  ((one as Recent).mode === "script" || (one as Recent).mode === "repl");

/** Storage may be forbidden, full, or hold something else's text: then there are none. */
export function readRecent(): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(all: readonly Recent[]): void {
  try {
    if (all.length === 0) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify(all));
    }
  } catch {
    // Nothing is kept then.
  }
}

/** A program that grows by a line at a time is one program: what it began with is not kept beside it. */
export function keepRecent({ source, mode }: Recent): void {
  if (source.trim() === "" || source.length > MOST_LENGTH) {
    return;
  }
  const others = readRecent().filter((one) => !source.startsWith(one.source.trimEnd()));
  write([{ source, mode }, ...others].slice(0, MOST));
}

export function forgetRecent(source?: string): void {
  write(source === undefined ? [] : readRecent().filter((one) => one.source !== source));
}

/** What a program is called in a list: its first line that says something. */
export function titleOfProgram(source: string): string {
  const lines = source.split("\n").map((line) => line.trim());
  const telling = lines.find(
    (line) => line !== "" && !/^(?:(?:import|from)\s|"""$|'''$)/.test(line),
  );
  const title = telling ?? lines.find((line) => line !== "") ?? "";
  return title.replace(/^(?:#+\s*|[rR]?"""\s*|[rR]?'''\s*)/, "").replace(/\s*(?:"""|''')$/, "");
}
