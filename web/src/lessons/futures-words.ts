/** What stands around two futures of a program. */
import type { Lang } from "../text/strings.js";
import { fill, type Blanks } from "../text/fill.js";

const en = {
  title: "Two futures of line {line}",
  run: "Run both",
  waiting: "Both are running …",
  chart: "bytes in use, while they run",
  what: "what is compared",
};

const zh: Record<keyof typeof en, string> = {
  title: "第 {line} 行的两种未来",
  run: "两种都运行",
  waiting: "正在运行……",
  chart: "运行中占用的字节",
  what: "比较什么",
};

export const tellFutures = (lang: Lang, word: keyof typeof en, blanks: Blanks = {}): string =>
  fill((lang === "zh" ? zh : en)[word], blanks);
