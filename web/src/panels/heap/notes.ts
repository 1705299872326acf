/**
 * Notes in the heap's picture, each beside what it is about: what the lesson says of this step, how much room a
 * container that grew has, where the count of the selected object comes from if not from the arrows. A note goes where
 * nothing lies and moves nothing; if there is no such place, only a lesson's is drawn. Loaded when the run is
 * over.
 */
import { css, svg, type SVGTemplateResult } from "lit";
import { notesOf, type Note } from "../../state/notes.js";
import { HEADER, LINE, type Box } from "../../state/layout.js";
import type { AppState, Store } from "../../state/store.js";
import { sayNote } from "./note-words.js";
import { wordsWidth } from "./parts.js";
import type { Scene } from "./scene.js";

export const noteStyles = css`
  text.note {
    fill: var(--hs-ink-2);
    paint-order: stroke;
    stroke: var(--hs-canvas);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .told text.note {
    fill: var(--hs-ink);
  }
  .leader {
    fill: none;
    stroke: var(--hs-ink-3);
  }
`;

const LINE_HEIGHT = 14;
/** From the box to the first line's top. */
const OFF = 4;
/** Above the first lane stand the lanes' names. */
const TOP = 22;
const WIDTHS = [250, 180, 130];
/** Of a lesson's words: as wide as what must be read in one look. */
const MOST_LINES = 3;
/** Room that is kept free around words. */
const AIR = 3;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Wanted {
  readonly key: string;
  readonly box: Box;
  readonly words: string;
  readonly isGiven: boolean;
}

interface Placed extends Rect {
  readonly key: string;
  readonly lines: readonly string[];
  readonly tick: string;
  readonly isGiven: boolean;
}

const isWide = (char: string): boolean => char.charCodeAt(0) > 0x2e80;
/** What may not begin a line. */
const CLOSING = "，。；：、）”」》！？,.;:)";

/** Pieces between which a line may end: words, and each Chinese character. */
function piecesOf(words: string): string[] {
  const pieces: string[] = [];
  for (const char of words) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (CLOSING.includes(char) ||
        char === " " ||
        !(isWide(char) || last.endsWith(" ") || isWide(last.at(-1)!)));
    if (joins) {
      pieces[pieces.length - 1] = last + char;
    } else {
      pieces.push(char);
    }
  }
  return pieces;
}

export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(words)) {
    if (line !== "" && wordsWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

class Placer {
  private readonly taken: Rect[];

  constructor(private readonly scene: Scene) {
    const { frames, cards, ghosts } = scene;
    this.taken = [
      ...frames.map(({ box }) => box),
      ...cards.map(({ box, isNew, isLost }) => ({
        ...box,
        y: box.y - (isNew ? 11 : 0),
        h: box.h + (isNew ? 11 : 0) + (isLost ? 20 : 0),
      })),
      ...ghosts.map(({ box }) => box),
    ];
  }

  place({ key, box, words, isGiven }: Wanted): Placed | null {
    let last: Placed | null = null;
    for (const width of WIDTHS) {
      const lines = wrap(words, width);
      const w = Math.max(...lines.map(wordsWidth));
      const h = lines.length * LINE_HEIGHT;
      const x = Math.max(4, Math.min(box.x + 2, this.scene.width - w - 4));
      const middle = box.y + (box.h < HEADER ? LINE : HEADER) / 2;
      const spots = [
        { x, y: box.y + box.h + OFF, tick: `M${box.x + 10} ${box.y + box.h}v${OFF + 1}` },
        { x: box.x + box.w + 12, y: middle - h / 2, tick: `M${box.x + box.w} ${middle}h8` },
        { x, y: box.y - OFF - h, tick: `M${box.x + 10} ${box.y}v${-OFF}` },
      ];
      for (const { x: left, y, tick } of spots) {
        const placed = { key, x: left, y, w, h, lines, tick, isGiven };
        last ??= placed;
        if (lines.length <= MOST_LINES && this.isFree(placed)) {
          this.taken.push(placed);
          return placed;
        }
      }
    }
    return isGiven ? last : null;
  }

  private isFree({ x, y, w, h }: Rect): boolean {
    const { width, height } = this.scene;
    const room = { x: x - AIR, y: y + 1, w: w + 2 * AIR, h: h - 1 };
    const inside = x >= 2 && x + w <= width && y >= TOP && y + h <= height + LINE_HEIGHT;
    return inside && !this.taken.some((other) => meets(room, other));
  }
}

/** A list that has more or fewer elements than before, and how many it has room for. */
function grown(scene: Scene, { before, lang, diff }: AppState): Wanted[] {
  const earlier = new Map(before?.objects.map(({ id, length }) => [id, length]));
  return scene.cards.flatMap(({ id, box, object, rows }) => {
    const was = earlier.get(id);
    const { length: now, capacity } = object;
    return was === undefined ||
      was === now ||
      diff.created.has(id) ||
      capacity === undefined ||
      rows.length === 0
      ? []
      : [
          {
            key: `grown:${id}`,
            box,
            words: sayNote(lang, "grown", { m: was, n: now ?? 0, room: capacity }),
            isGiven: false,
          },
        ];
  });
}

/** Where the arrows do not explain the count of the object that the reader looks at. */
function unseen({ cards, wires }: Scene, { selected, lang }: AppState): Wanted[] {
  const card = cards.find(({ id }) => id === selected);
  if (!card) {
    return [];
  }
  if (card.object.static) {
    return [{ key: "fixed", box: card.box, words: sayNote(lang, "fixed"), isGiven: false }];
  }
  const { refcount } = card.object;
  const drawn = wires.filter(
    ({ target, look }) => target === card.id && !UNCOUNTED.has(look),
  ).length;
  const n = refcount - drawn;
  const words =
    refcount === 1 ? sayNote(lang, "heldOne") : sayNote(lang, "held", { n, m: refcount });
  return n <= 0 ? [] : [{ key: "unseen", box: card.box, words, isGiven: false }];
}
const UNCOUNTED: ReadonlySet<string> = new Set(["gone", "weak", "borrowed"]);

/** Before the first name there is nothing to see: what is going to be where. */
function nothingYet({ frames, cards }: Scene, { lang, view }: AppState): Wanted[] {
  const [frame] = frames;
  const isEmpty = cards.length === 0 && frames.length === 1 && frame!.rows.length === 0;
  return isEmpty && frame!.unbound.length === 0 && view?.event !== "end"
    ? [{ key: "nothing", box: frame!.box, words: sayNote(lang, "nothing"), isGiven: true }]
    : [];
}

export function placeNotes(scene: Scene, state: AppState, given: readonly Note[]): Placed[] {
  const told = given.flatMap(({ step, id, words }, at): Wanted[] => {
    const card = step === state.step ? scene.cards.find((one) => one.id === id) : undefined;
    return card
      ? [{ key: `told:${at}`, box: card.box, words: words[state.lang], isGiven: true }]
      : [];
  });
  const about = new Set(told.map(({ box }) => box));
  const own = [...grown(scene, state), ...unseen(scene, state), ...nothingYet(scene, state)].filter(
    ({ box }) => !about.has(box),
  );
  const placer = new Placer(scene);
  return [...told, ...own].flatMap((wanted) => placer.place(wanted) ?? []);
}

/** Pointing at things draws the picture anew, and changes nothing of this. */
const last = new WeakMap<
  Scene,
  { readonly of: readonly unknown[]; readonly drawn: SVGTemplateResult }
>();

export function notesTemplate(scene: Scene, state: AppState, store: Store): SVGTemplateResult {
  const given = notesOf(store);
  const of = [state.view, state.selected, given];
  const before = last.get(scene);
  if (before?.of.every((part, at) => part === of[at])) {
    return before.drawn;
  }
  const drawn = svg`<g class="notes" pointer-events="none">${placeNotes(scene, state, given).map(
    ({ x, y, lines, tick, isGiven }) =>
      svg`<g class=${isGiven ? "told" : ""}><path class="leader" d=${tick} />${lines.map(
        (line, at) =>
          svg`<text class="t11 note" x=${x} y=${y + LINE_HEIGHT * (at + 1) - 3}>${line}</text>`,
      )}</g>`,
  )}</g>`;
  last.set(scene, { of, drawn });
  return drawn;
}
