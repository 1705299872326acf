/** What the catalogue and the glossary say. */
const en = {
  pages: "Pages",
  lessons: "Lessons",
  glossary: "Glossary",
  theme: "Light or dark",
  headline: "See what Python’s memory really does.",
  pitch:
    "Run a snippet and step through its heap, forwards and back: every name, object and reference count, down to the bytes. CPython 3.11, in this page; nothing is installed and nothing is sent.",
  first: "First lesson",
  playground: "Playground",
  playgroundNote: "numpy, torch, gc, sys, weakref, copy are here",
  runAndStep: "Run and step",
  program: "Your program",
  three: "Three that everybody meets",
  all: "All lessons",
  count: "{n} lessons in {groups} groups;",
  mythNote: "means that a usual claim is put to the proof",
  mythCheck: "myth check",
  begun: "begun",
  search: "Search the lessons",
  none: "No lesson says “{words}”.",
  labs: "Leak lab",
  labsNote: "A program that holds more than it should. Find what holds it, then mend it.",
  glossaryTitle: "Words, and where to see them",
  glossaryNote: "Each word leads to a step of a lesson at which the picture shows it.",
  see: "See it",
  tuple: "Item assignment fails, and yet the tuple prints differently afterwards.",
  leak: "A slice of an array holds the whole array. Keep fifty slices of 200 bytes and fifty buffers stay.",
  params:
    "Assigning to the loop variable moves a name. The model looks at its own slot, which nobody touched.",
};

export type PageWord = keyof typeof en;

const zh: Record<PageWord, string> = {
  pages: "页面",
  lessons: "课程",
  glossary: "词汇",
  theme: "明暗",
  headline: "看清 Python 的内存\u200b究竟\u200b在做什么。",
  pitch:
    "运行一段程序，在它的堆里一步一步地走，可进可退：每个名字、每个对象、每个引用计数，一直看到字节。CPython 3.11 就在这一页里，不用安装，也不发送任何东西。",
  first: "第一课",
  playground: "试验场",
  playgroundNote: "numpy、torch、gc、sys、weakref、copy 都在",
  runAndStep: "运行并单步",
  program: "你的程序",
  three: "人人都会遇到的三件事",
  all: "全部课程",
  count: "{n} 课，分 {groups} 组；",
  mythNote: "表示拿一个常见的说法来验证",
  mythCheck: "验证说法",
  begun: "学过",
  search: "搜索课程",
  none: "没有课程提到“{words}”。",
  labs: "泄漏实验室",
  labsNote: "一个占得太多的程序。找出是谁占着，再把它修好。",
  glossaryTitle: "词汇，以及在哪里能看到",
  glossaryNote: "每个词都通向某一课的某一步，图上正好能看到它。",
  see: "去看看",
  tuple: "给元素赋值失败了，可元组打印出来还是变了。",
  leak: "数组的切片留住整个数组。留五十个 200 字节的切片，就留下五十个缓冲区。",
  params: "给循环变量赋值，移动的只是名字。模型看的是自己的格子，没有人碰过它。",
};

export const pageWords: Readonly<Record<"en" | "zh", Record<PageWord, string>>> = { en, zh };
