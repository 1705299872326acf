/** What the inspector says of an object's whole life, and of cutting a reference. */
import { fill, type Blanks } from "../../text/fill.js";
import type { Lang } from "../../text/strings.js";

const en = {
  noneBefore: "Nothing of it changed before step {step}.",
  noneAfter: "Nothing of it changes after step {step}.",
  livesOn: "It lives to the end of the run.",
  searching: "Searching …",
  deathCount: "{where}: the last reference to it went, and its count reached 0.",
  deathCollected: "{where}: a collection of generation {gen} found that nothing leads to it.",
  deathAlong: "Taken along by {holders}, which went just before.",
  deathLine: "line {line}, {instruction}",
  deathIn: "line {line} in {function}(), {instruction}",
  cutNothing: "cut here: nothing would go",
  cutFrees: "cut here: frees {n}, {bytes}",
  cutLater: "cut here: {n} would wait for the collector, {bytes}",
  cutBoth: "cut here: frees {n} at once, {later} would wait for the collector, {bytes} in all",
  cutAsked: "cut here: …",
  way: "way {n} of {all}",
  waysGroup: "Ways that lead here",
  wayBefore: "Way before",
  wayAfter: "Next way",
};

export type InspectorWord = keyof typeof en;

const zh: Record<InspectorWord, string> = {
  noneBefore: "第 {step} 步之前它没有变化。",
  noneAfter: "第 {step} 步之后它没有变化。",
  livesOn: "它一直活到运行结束。",
  searching: "正在查找……",
  deathCount: "{where}：最后一个引用消失，计数降到 0。",
  deathCollected: "{where}：第 {gen} 代回收发现没有任何引用通向它。",
  deathAlong: "随 {holders} 一起释放，后者刚刚先走一步。",
  deathLine: "第 {line} 行，{instruction}",
  deathIn: "第 {line} 行，{function}() 之内，{instruction}",
  cutNothing: "剪断这里：什么也不会释放",
  cutFrees: "剪断这里：释放 {n} 个，{bytes}",
  cutLater: "剪断这里：{n} 个要等垃圾回收，{bytes}",
  cutBoth: "剪断这里：立即释放 {n} 个，另有 {later} 个要等垃圾回收，共 {bytes}",
  cutAsked: "剪断这里：……",
  way: "第 {n} 条路，共 {all} 条",
  waysGroup: "通向它的路",
  wayBefore: "上一条路",
  wayAfter: "下一条路",
};

const ALL: Record<Lang, Record<InspectorWord, string>> = { en, zh };

export function sayOf(lang: Lang, word: InspectorWord, blanks: Blanks = {}): string {
  return fill(ALL[lang][word], blanks);
}
