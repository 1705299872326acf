/** What a lesson says around its own text; what questions say is in question-words.ts. */
import { fill, type Blanks } from "../text/fill.js";
import type { Lang } from "../text/strings.js";

const en = {
  predict: "Predict",
  run: "Run",
  investigate: "Investigate",
  modify: "Modify",
  make: "Make",
  of: "{n} of {all}",
  next: "Next: {stage}",
  nextLesson: "Next lesson",
  look: "Look at it",
  answered: "answered",
  claim: "Claim",
  proof: "Proof",
  truth: "What is true",
  since: "Since",
  source: "Source",
  false: "false",
  partlyTrue: "partly true",
  unclear: "left open",
  true: "true",
};

const zh: Record<keyof typeof en, string> = {
  predict: "预测",
  run: "运行",
  investigate: "探究",
  modify: "改一改",
  make: "自己写",
  of: "第 {n} / {all} 课",
  next: "下一步：{stage}",
  nextLesson: "下一课",
  look: "看看这一步",
  answered: "已答",
  claim: "说法",
  proof: "证据",
  truth: "实情",
  since: "从何时起",
  source: "出处",
  false: "错误",
  partlyTrue: "部分正确",
  unclear: "未有定论",
  true: "正确",
};

export type LessonWord = keyof typeof en;
export const tell = (lang: Lang, word: LessonWord, blanks: Blanks = {}): string =>
  fill((lang === "zh" ? zh : en)[word], blanks);
