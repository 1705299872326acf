/** What the page of components shows: small programs, each with the line after which its state is to be seen. */
import { diffViews } from "../engine/diff.js";
import { numberObjects } from "../engine/numbers.js";
import type { View } from "../engine/view.js";
import { stepAt } from "../lessons/places.js";
import { runOf } from "../lessons/player-run.js";
import type { Question, Words } from "../lessons/questions.js";
import { objectAt } from "../state/object-at.js";
import type { Player } from "../state/player.js";
import type { AppState } from "../state/store.js";

export interface Shot {
  readonly name: Words;
  readonly source: string;
  /** The state after this line; "end" after the last. */
  readonly at: string;
  readonly select?: string;
  readonly folded?: string;
  readonly open?: string;
  readonly also?: Partial<AppState>;
}

const shot = (
  en: string,
  zh: string,
  at: string,
  source: string,
  more: Partial<Shot> = {},
): Shot => ({
  name: { en, zh },
  at,
  source,
  ...more,
});

const KINDS = `def call(): pass
class Box: pass
word, number, real = 'blue', 7, 2.5
items, pair = [1], (1, 2)
table, group = {'a': 1}, {1, 2}
box = Box()
box.inside = items
`;

export const CARDS: readonly Shot[] = [
  shot("one card for each object", "每个对象一张卡片", "7", KINDS, { also: { tab: "objects" } }),
  shot("numbers and texts in their cells", "数字和文字写在格子里", "7", KINDS),
];

export const STATES: readonly Shot[] = [
  shot("new", "新的", "2", "a = [1]\nb = (a, 2)\n"),
  shot("a cell changed", "格子变了", "2", "a = [1, 2]\na[0] = 'one'\n"),
  shot("counted up", "计数增加", "2", "a = [1]\nb = a\n"),
  shot(
    "let go, freed: a ghost with its reason",
    "放开、释放：带原因的残影",
    "2",
    "a = [1]\na = None\n",
  ),
  shot("nothing leads to it", "没有谁通向它", "3", "a = []\na.append(a)\ndel a\n"),
  shot("selected", "选中", "2", "a = [1]\nb = [a]\n", { select: "a" }),
  shot("folded", "收起", "2", "a = [1, 2, 3]\nb = a\n", { folded: "a" }),
  shot("long: head and tail", "很长：头和尾", "1", "a = list(range(40))\n"),
  shot("opened", "展开", "1", "a = list(range(12))\n", { open: "a" }),
  shot("spare slots", "空位", "2", "a = [1]\na.append(2)\n", { also: { tab: "objects" } }),
  shot(
    "weak reference",
    "弱引用",
    "5",
    "import weakref\nclass Box:\n    pass\nbox = Box()\nweak = weakref.ref(box)\n",
  ),
  shot(
    "a view and its base",
    "视图与它的 base",
    "3",
    "import numpy\na = numpy.arange(6)\nb = a[:2]\n",
  ),
  shot(
    "frames of calls",
    "调用的帧",
    "3",
    "def inner(x):\n    y = [x]\n    return y\nz = inner([1])\n",
  ),
  shot("many holders of one object", "一个对象，许多持有者", "2", "a = [0]\nb = [a] * 6\n"),
];

const LAST = "shelf = [1, 2]\nt = (shelf, 'blue')\nshelf.append(3)\nprint(t)\ndel t\n1 / 0\n";

export const PROGRAM: readonly Shot[] = [
  shot("before the first line", "第一行之前", "<1", LAST),
  shot("in the middle", "中途", "3", LAST, { select: "shelf" }),
  shot("an exception", "异常", "6", LAST),
];
export const MIDDLE = 1;

const ask = (kind: Question["kind"], words: Words, more: Partial<Question>): Question => ({
  id: kind,
  stage: "run",
  kind,
  at: "4",
  ask: words,
  ...more,
});

/** One of each kind, about the last program. */
export const QUESTIONS: readonly Question[] = [
  ask(
    "number",
    { en: "How many holders has the list?", zh: "列表有几个持有者？" },
    { answer: "count(shelf)" },
  ),
  ask("text", { en: "What does line 4 print?", zh: "第 4 行输出什么？" }, { answer: "printed" }),
  ask(
    "choice",
    { en: "What is the tuple's first item?", zh: "元组的第一个元素是什么？" },
    {
      options: [
        { when: "same(t[0], shelf)", label: { en: "the list itself", zh: "列表本身" } },
        { when: "!same(t[0], shelf)", label: { en: "a copy of it", zh: "它的副本" } },
      ],
    },
  ),
  ask("survivors", { en: "Who is alive?", zh: "谁还活着？" }, { paths: ["shelf", "t"] }),
  ask("arrows", { en: "Draw the arrows.", zh: "画出箭头。" }, { paths: ["shelf", "t"] }),
  ask(
    "program",
    { en: "Let the list have four items.", zh: "让列表有四个元素。" },
    {
      checks: [{ fact: "end: len(shelf) == 4", tell: { en: "Four items.", zh: "四个元素。" } }],
    },
  ),
];

const settled = (player: Player): Promise<void> =>
  new Promise((done) => {
    const end = player.store.subscribe(({ settled: is, phase }) => {
      if (is || phase === "broken") {
        end();
        done();
      }
    });
  });

/** The page's state at the place of a shot. The program is run if it is not the one that is there. */
export async function take(player: Player, wanted: Shot): Promise<AppState> {
  if (player.store.state.source !== wanted.source) {
    player.run({ source: wanted.source });
    await settled(player);
  }
  const state = player.store.state;
  const step = await stepAt(runOf(player), wanted.at);
  const seen = async (at: number): Promise<View> => {
    const view = await player.ask("view", { step: at, detail: {} });
    numberObjects(view, state.scan);
    return view;
  };
  const view = await seen(step);
  const before = step > 0 ? await seen(step - 1) : null;
  const one = (path: string | undefined): number[] => {
    const id = path === undefined ? undefined : objectAt(view, path);
    return id === undefined ? [] : [id];
  };
  return {
    ...state,
    step,
    view,
    before,
    diff: diffViews(before, view),
    selected: one(wanted.select)[0] ?? null,
    folded: new Set(one(wanted.folded)),
    open: new Set(one(wanted.open)),
    ...wanted.also,
  };
}
