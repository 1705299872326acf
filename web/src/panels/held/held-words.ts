/** What the panel about held memory says. */
import { fill, type Blanks } from "../../text/fill.js";
import type { Lang } from "../../text/strings.js";

const en = {
  curve: "Memory over the run",
  now: "Step {step}: {held} in use, {change} since the start; {resident} resident of {mapped} mapped.",
  same: "the same as at the start",
  inUse: "in use",
  resident: "resident",
  mapped: "mapped",
  later: "what comes is what the lesson asks",
  most: "What keeps most alive",
  mostNote:
    "Each with everything that would go if it went. Select one to see why it is alive itself.",
  object: "object",
  count: "objects",
  keeps: "bytes kept",
  bytes: "bytes",
  nothing: "Nothing of the program's own is alive at this step.",
  garbage: "{n} objects that nothing leads to wait for the collector: {bytes}.",
  noGarbage: "Nothing waits for the collector.",
  grown: "Made since, and still there",
  grownNote: "By the line that made it. What a loop makes and lets go of is not here.",
  from: "since step",
  fromHere: "this step",
  fromStart: "the start",
  line: "line",
  none: "Nothing that was made between these steps is still there.",
  meanwhile:
    "Made and still there: {made} ({madeBytes}). Freed of what was there before: {freed} ({freedBytes}).",
  more: "{n} more lines",
  before: "before the program",
  kinds: "The whole heap",
  kindsNote: "{n} objects of the program, {bytes}. A type opens on its objects.",
  byType: "by type",
  bySize: "by size",
  byGeneration: "by generation",
  upTo: "up to {bytes}",
  generation: "generation {n}",
  untracked: "not tracked",
  moreKinds: "{n} more rows",
  windowBefore: "Before",
  windowAfter: "After",
  window: "{from} to {to} of {n}",
  waiting: "…",
  failed: "The engine could not answer: {why}",
};

export type HeldWord = keyof typeof en;

const zh: Record<HeldWord, string> = {
  curve: "整个运行的内存",
  now: "第 {step} 步：占用 {held}，比开始时 {change}；映射 {mapped}，其中驻留 {resident}。",
  same: "没有变化",
  inUse: "占用",
  resident: "驻留",
  mapped: "映射",
  later: "后面的，正是本课要问的",
  most: "谁留住的最多",
  mostNote: "连同它一走就会跟着走的一切。选中一个，看它自己又为何活着。",
  object: "对象",
  count: "个数",
  keeps: "留住的字节",
  bytes: "字节",
  nothing: "这一步没有程序自己的对象活着。",
  garbage: "有 {n} 个对象已没有任何引用通向，在等垃圾回收：{bytes}。",
  noGarbage: "没有对象在等垃圾回收。",
  grown: "此后新建、至今还在",
  grownNote: "按造出它的那一行统计。循环里随造随放的不在其中。",
  from: "从第几步起",
  fromHere: "这一步",
  fromStart: "开始",
  line: "行",
  none: "这两步之间新建的东西，一个也没留下。",
  meanwhile: "新建且还在：{made} 个（{madeBytes}）；原有而已释放：{freed} 个（{freedBytes}）。",
  more: "还有 {n} 行",
  before: "程序开始之前",
  kinds: "整个堆",
  kindsNote: "程序的 {n} 个对象，共 {bytes}。点类型看它的对象。",
  byType: "按类型",
  bySize: "按大小",
  byGeneration: "按代",
  upTo: "至多 {bytes}",
  generation: "第 {n} 代",
  untracked: "不跟踪",
  moreKinds: "还有 {n} 行",
  windowBefore: "之前",
  windowAfter: "之后",
  window: "第 {from} 到 {to} 个，共 {n} 个",
  waiting: "……",
  failed: "引擎无法回答：{why}",
};

const ALL: Record<Lang, Record<HeldWord, string>> = { en, zh };

export function sayHeld(lang: Lang, word: HeldWord, blanks: Blanks = {}): string {
  return fill(ALL[lang][word], blanks);
}
