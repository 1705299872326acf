/** The page's words in the reader's language (en.ts, zh.ts), and figures as people write them. */
import { en } from "./en.js";
import type { later } from "./en-later.js";
import { fill, type Blanks } from "./fill.js";
import { templates } from "./sentences.js";

export type Lang = "en" | "zh";

export type Word = keyof typeof en | keyof typeof later;
export type Strings = Readonly<Record<Word, string>>;

/**
 * English comes with the page, but for the words of parts that load later (en-later.ts); the other language when
 * somebody reads it (`speak`). Until then English speaks.
 */
const all: { en: Partial<Strings>; zh?: Strings } = { en };

/** More English words. */
export function learn(words: Partial<Strings>): void {
  all.en = { ...all.en, ...words };
}

/** Loads a language's words. Await it before anything is said in that language. */
export async function speak(lang: Lang): Promise<void> {
  if (lang === "zh") {
    const [words, sentences, engine] = await Promise.all([
      import("./zh.js"),
      import("./sentences-zh.js"),
      import("./engine-zh.js"),
    ]);
    all.zh = words.zh;
    templates.zh = sentences.ZH;
    inChinese = engine.engineZh;
  }
}

let inChinese = (words: string): string => words;

/** The engine's own words of a field or a holder. */
export const engineWords = (lang: Lang, words: string): string =>
  lang === "zh" ? inChinese(words) : words;

/** `say("zh", "more", { n: 3 })`: the page's words in that language. */
export function say(lang: Lang, word: Word, blanks: Blanks = {}): string {
  const words: Partial<Strings> = all[lang] ?? all.en;
  return fill(words[word]!, blanks);
}

/** 392000000 -> 392,000,000 */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** 392000000 -> 392 MB: decimal units, three digits. */
export function bytesText(n: number, lang: Lang): string {
  const units = ["", "kB", "MB", "GB", "TB"];
  let at = 0;
  let value = n;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000;
    at++;
  }
  if (at === 0) {
    return lang === "zh" ? `${n} 字节` : `${n} ${n === 1 ? "byte" : "bytes"}`;
  }
  const digits = value >= 100 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${units[at]!}`;
}

/** From 3.12 on the counts of immortal objects stand still at a number far above any other. */
const IMMORTAL = 3_000_000_000;
export const isImmortal = (n: number): boolean => n >= IMMORTAL;

/** Counts of static objects are near 10^9: show how far from it. */
export function countText(n: number): string {
  return isImmortal(n)
    ? "∞"
    : n >= 900_000_000
      ? `10⁹${n >= 1e9 ? "+" : "−"}${Math.abs(n - 1_000_000_000)}`
      : String(n);
}

export const hex = (address: number): string => `0x${address.toString(16)}`;
