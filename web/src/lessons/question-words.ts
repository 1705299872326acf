/** What questions, the quiz and the other machine say; apart because they load later than the page. */
import type { Lang } from "../text/strings.js";
import type { Words } from "./questions.js";
import { rich } from "./rich.js";
import { fill, type Blanks } from "../text/fill.js";

const en = {
  check: "Check",
  again: "Try again",
  solution: "Show a solution",
  empty: "Start with an empty editor",
  right: "Right.",
  partly: "{n} of {all} right.",
  notYet: "Not yet.",
  wrong: "Not quite.",
  itIs: "It is {value}.",
  runToCheck: "Change the program and run it: it is checked after every run.",
  copied: "`{one}` and `{other}` are one object. Assignment never copies: it gives an object one more name.",
  merged: "`{one}` and `{other}` look equal, but they are two objects. Equal is not identical.",
  freed: "`{path}`: freed at line {line}; its count reached 0 there.",
  held: "`{path}` is still there: held by {by}.",
  cycle: "`{path}` is still there: no name leads to it, but another dead object holds it.",
  goneBefore: "`{path}` was not there.",
  boxes: "C: boxes",
  boxesNote: "A variable is a place. Assignment copies a value into it.",
  notWritten: "not written yet",
  bytesAt: "{n} bytes at {address}",
  arrowsHint: "Pick a name, then the object it leads to.",
  leadsTo: "leads to",
  nothing: "nothing yet",
  quizMe: "Quiz me on this program",
  noQuiz: "Nothing to ask about: no count changes, nothing is shared, nothing dies.",
  score: "{n} of {all} points",
  askCount: "What is the reference count of the object that `{name}` names, after line {line}?",
  tellUnchanged: "That was the count before line {line} ran.",
  tellOneMore: "One too many: a call’s own reference is gone when the line is over.",
  tellOneLess: "One too few: count names, slots of containers and closures alike.",
  askAlias: "Line {line} changes the object that `{name}` names. What does `{other}` show now?",
  tellAlias: "`{other}` would keep its old value only if `{name}` were a copy.",
  whyAlias: "`{name}` and `{other}` are two names of one object.",
  askSurvivors: "Which of these objects are still alive after line {line}?",
  askCollected: "How many objects does the collection at line {line} free?",
  tellCollected: "Something was unreachable: objects that hold each other keep their counts above 0.",
  askPrinted: "What does line {line} print?",
  askArrows: "Draw the arrows: which object does each name lead to after line {line}?",
};

const zh: Record<keyof typeof en, string> = {
  check: "检查",
  again: "再试一次",
  solution: "看一种写法",
  empty: "从空白开始",
  right: "对了。",
  partly: "答对 {n} 个，共 {all} 个。",
  notYet: "还差一点。",
  wrong: "不对。",
  itIs: "应该是 {value}。",
  runToCheck: "改好程序再运行，每次运行之后都会自动检查。",
  copied: "`{one}` 和 `{other}` 是同一个对象。赋值从不复制，只是给对象多起一个名字。",
  merged: "`{one}` 和 `{other}` 看起来相等，其实是两个对象。相等不等于同一个。",
  freed: "`{path}`：在第 {line} 行释放，计数在那里归零。",
  held: "`{path}` 还在：{by} 持有它。",
  cycle: "`{path}` 还在：没有名字通到它，但另一个同样不可达的对象持有它。",
  goneBefore: "`{path}` 这时并不存在。",
  boxes: "C：盒子",
  boxesNote: "变量就是一块地方，赋值把值抄进去。",
  notWritten: "还没写入",
  bytesAt: "{n} 字节，位于 {address}",
  arrowsHint: "先点一个名字，再点它通向的对象。",
  leadsTo: "通向",
  nothing: "还没连",
  quizMe: "用这个程序考考我",
  noQuiz: "没有可问的：没有计数变化，没有共享，也没有对象消失。",
  score: "得分 {n} / {all}",
  askCount: "第 {line} 行之后，`{name}` 所指对象的引用计数是多少？",
  tellUnchanged: "那是第 {line} 行运行之前的计数。",
  tellOneMore: "多算了一个：这一行结束时，调用自己的那个引用已经没有了。",
  tellOneLess: "少算了一个：名字、容器里的格子、闭包，都要算。",
  askAlias: "第 {line} 行改变了 `{name}` 所指的对象。现在 `{other}` 是什么？",
  tellAlias: "只有 `{name}` 是一份拷贝，`{other}` 才会保持原样。",
  whyAlias: "`{name}` 和 `{other}` 是同一个对象的两个名字。",
  askSurvivors: "第 {line} 行之后，下面哪些对象还活着？",
  askCollected: "第 {line} 行的那次回收释放了多少个对象？",
  tellCollected: "确实有不可达的对象：它们互相持有，计数不会归零。",
  askPrinted: "第 {line} 行输出什么？",
  askArrows: "画箭头：第 {line} 行之后，每个名字通向哪个对象？",
};

export type QuestionWord = keyof typeof en;

export const tell = (lang: Lang, word: QuestionWord, blanks: Blanks = {}): string =>
  fill((lang === "zh" ? zh : en)[word], blanks);

/** The same in both languages and as HTML, for questions that are made while the page runs. */
export const quizWords = (word: QuestionWord, blanks: Blanks = {}): Words => ({
  en: rich(fill(en[word], blanks)),
  zh: rich(fill(zh[word], blanks)),
});
