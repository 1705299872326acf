/** What stands in the heap's picture beside the things it is about. */
import { fill, type Blanks } from "../../text/fill.js";
import type { Lang } from "../../text/strings.js";

const en = {
  grown: "size {m} → {n}, room for {room}",
  held: "{n} of its {m} references come from outside the picture",
  heldOne: "its one reference comes from outside the picture",
  fixed: "part of the interpreter: counted from 999,999,999",
  nothing: "Step on: names appear here, the objects that they lead to at the right.",
};

export type NoteWord = keyof typeof en;

const zh: Record<NoteWord, string> = {
  grown: "长度 {m} → {n}，可容 {room} 个",
  held: "{m} 个引用里有 {n} 个来自图外",
  heldOne: "唯一的引用来自图外",
  fixed: "解释器自带，计数从 999,999,999 起",
  nothing: "往前走一步：名字出现在这里，它们通向的对象在右边。",
};

const ALL: Record<Lang, Record<NoteWord, string>> = { en, zh };

export function sayNote(lang: Lang, word: NoteWord, blanks: Blanks = {}): string {
  return fill(ALL[lang][word], blanks);
}
