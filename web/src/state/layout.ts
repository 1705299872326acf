/**
 * Places of frames and cards. A place is a function of the object and of the whole recording
 * (see engine/scan.ts), never of the step that is shown, so nothing moves when the reader steps.
 *
 *   x   frames at the left, then one lane per depth
 *   y   beside the row that first led to the card, else the next free place below. Two cards may
 *       share a place if their lives do not overlap; a life has one step more, for the ghost.
 *
 * Of a long run the scan knows only a part. Then lanes and frames are as wide as they can get, and a card that the scan
 * does not know gets a place that is free when it is first seen, and keeps it (kept-places.ts).
 */
import type { Picture, Zoom } from "../engine/picture.js";
import { cardWidth, type FrameLife, type Life, type Scan } from "../engine/scan.js";

export const ROW = 28;
export const HEADER = 32;
export const LINE = 24;
export const TOP = 34;
const LEFT = 20;
const GAP = 54;
const BETWEEN = 18;
const CHAR = 7.6;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** 0 for frames. */
  readonly lane: number;
}

export interface Lane {
  readonly x: number;
  readonly w: number;
}

export interface Layout {
  readonly frames: readonly (Box & {
    readonly names: Readonly<Record<string, readonly string[]>>;
  })[];
  readonly cards: ReadonlyMap<number, Box>;
  readonly lanes: readonly Lane[];
  readonly width: number;
  readonly height: number;
}

/** A layout without its size, and before the reader's hand. */
export type Places = Pick<Layout, "frames" | "cards" | "lanes">;

export const boxHeight = (rows: number): number => (rows === 0 ? LINE : HEADER + rows * ROW);

/** Room at the right of the text: the dot of an arrow, or the count of a one-line card. */
export const widthOf = (chars: number, rows: number): number =>
  rows === 0
    ? Math.round(chars * CHAR + 104)
    : Math.min(WIDEST_CARD, Math.max(116, Math.round(chars * CHAR + 44)));

const WIDEST_FRAME = 230;
const WIDEST_CARD = 252;

/** Rows of a call's frame where not every call was seen. */
const ROOM_FOR_NAMES = 4;

function layFrames(frames: readonly FrameLife[], whole: boolean): Layout["frames"] {
  const chars = frames.reduce((most, frame) => Math.max(most, frame.width), 0);
  const w = whole
    ? Math.min(WIDEST_FRAME, Math.max(124, Math.round(chars * CHAR + 40)))
    : WIDEST_FRAME;
  let y = TOP;
  return frames.map((frame) => {
    const fewest = whole || frame.index === 0 ? 1 : ROOM_FOR_NAMES;
    const rows = Math.max(fewest, ...Object.values(frame.names).map((names) => names.length));
    const box = { x: LEFT, y, w, h: HEADER + rows * ROW, lane: 0, names: frame.names };
    y += box.h + BETWEEN;
    return box;
  });
}

export interface Placed {
  readonly life: Life;
  readonly y: number;
  readonly h: number;
}

/** Whoever is freed leaves a ghost for a step, which is not drawn under what is new there. */
const GHOST = 1;

const overlaps = (a: Life, b: Life): boolean =>
  a.born <= b.died + GHOST && b.born <= a.died + GHOST;

/** The first free place at or below `wanted`; `placed` is in order of height. */
export function firstFree(
  life: Life,
  wanted: number,
  h: number,
  placed: readonly Placed[],
): number {
  let y = wanted;
  for (const other of placed) {
    if (!overlaps(life, other.life)) {
      continue;
    }
    const margin = life.rows === 0 && other.life.rows === 0 ? 4 : BETWEEN;
    if (y + h + margin <= other.y) {
      break;
    }
    y = Math.max(y, other.y + other.h + margin);
  }
  return y;
}

/** Keeps the order of height. */
export function insert(placed: Placed[], one: Placed): void {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.y <= one.y) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  placed.splice(low, 0, one);
}

/** Where a card would like to be: its header beside the row that leads to it. */
export function wantedY(
  life: Life,
  frames: Layout["frames"],
  cards: ReadonlyMap<number, Box>,
): number {
  const { card, row } = life.from;
  const from = card < 0 ? frames[-1 - card] : cards.get(card);
  if (from === undefined) {
    return TOP;
  }
  const rowMiddle = from.y + HEADER + row * ROW + ROW / 2;
  return Math.max(TOP, rowMiddle - (life.rows === 0 ? LINE / 2 : HEADER / 2));
}

function layCards(
  lives: readonly Life[],
  frames: Layout["frames"],
  whole: boolean,
): Map<number, Box> {
  const cards = new Map<number, Box>();
  const first = frames[0];
  let x = (first ? first.x + first.w : LEFT) + GAP;
  const lanes = [...new Set(lives.map((life) => life.lane))].sort((a, b) => a - b);
  for (const lane of lanes) {
    const own = lives
      .filter((life) => life.lane === lane)
      .map((life) => ({ life, wanted: wantedY(life, frames, cards) }))
      .sort((a, b) => a.wanted - b.wanted || a.life.id - b.life.id);
    const placed: Placed[] = [];
    let widest = whole ? 0 : WIDEST_CARD;
    for (const { life, wanted } of own) {
      const h = boxHeight(life.rows);
      const w = widthOf(life.width, life.rows);
      const y = firstFree(life, wanted, h, placed);
      insert(placed, { life, y, h });
      cards.set(life.id, { x, y, w, h, lane });
      widest = Math.max(widest, w);
    }
    x += widest + GAP;
  }
  return cards;
}

function lanesOf(frames: Layout["frames"], cards: ReadonlyMap<number, Box>): Lane[] {
  const lanes: Lane[] = [];
  const add = (box: Box): void => {
    const lane = lanes[box.lane];
    lanes[box.lane] = { x: box.x, w: Math.max(box.w, lane?.w ?? 0) };
  };
  frames.forEach(add);
  cards.forEach(add);
  // A depth that no card has gets the place of the one before it, without width.
  for (let at = 1; at < lanes.length; at++) {
    const before = lanes[at - 1]!;
    lanes[at] ??= { x: before.x + before.w, w: 0 };
  }
  return lanes;
}

/** Cards that the scan does not know (a long run, or opened ones) as lives of their own. */
function completed(scanned: readonly Life[], picture: Picture | null): readonly Life[] {
  if (picture === null) {
    return scanned;
  }
  const known = new Map(scanned.map((life) => [life.id, life]));
  let changed = false;
  for (const [id, card] of picture.cards) {
    const life = known.get(id);
    if (life === undefined || life.rows < card.rows.length) {
      changed = true;
      const width = cardWidth(card.object, card.rows);
      const rows = card.rows.length;
      const fresh = { id, born: 0, died: Infinity, lane: card.lane, from: card.from };
      known.set(id, {
        ...(life ?? fresh),
        rows,
        width: Math.max(width, life?.width ?? 0),
      });
    }
  }
  return changed ? [...known.values()] : scanned;
}

function completedFrames(
  scanned: readonly FrameLife[],
  picture: Picture | null,
): readonly FrameLife[] {
  if (picture === null || picture.frames.length <= scanned.length) {
    return scanned;
  }
  return picture.frames.map(
    (frame) =>
      scanned[frame.index] ?? {
        index: frame.index,
        names: { [frame.name]: frame.rows.map((row) => row.key) },
        width: frame.name.length + 8,
      },
  );
}

/** How far the reader pulled cards away. */
export type Pins = ReadonlyMap<number, { readonly dx: number; readonly dy: number }>;
const NO_PINS: Pins = new Map();

/** The places of a long run before any card that the scan does not know: the same at every step. */
export function layKnown(scan: Scan, zoom: Zoom): Places {
  const frames = layFrames(scan.frames[zoom], false);
  const cards = layCards(scan.lives[zoom], frames, false);
  return { frames, cards, lanes: lanesOf(frames, cards) };
}

/** Frames deeper than any that the scan knows, below it; each with the same room. */
export function withDeeper(frames: Layout["frames"], picture: Picture): Layout["frames"] {
  const missing = picture.frames.length - frames.length;
  if (missing <= 0) {
    return frames;
  }
  const last = frames[frames.length - 1];
  const h = HEADER + ROOM_FOR_NAMES * ROW;
  const top = last ? last.y + last.h + BETWEEN : TOP;
  const deeper = Array.from({ length: missing }, (_, at) => {
    const y = top + at * (h + BETWEEN);
    return { x: LEFT, y, w: WIDEST_FRAME, h, lane: 0, names: {} };
  });
  return [...frames, ...deeper];
}

export function makeLayout(
  scan: Scan | null,
  zoom: Zoom,
  picture: Picture | null,
  pins: Pins = NO_PINS,
): Layout {
  const frames = layFrames(completedFrames(scan?.frames[zoom] ?? [], picture), true);
  const cards = layCards(completed(scan?.lives[zoom] ?? [], picture), frames, true);
  return withPins({ frames, cards, lanes: lanesOf(frames, cards) }, pins);
}

export function withPins({ frames, cards: own, lanes }: Places, pins: Pins): Layout {
  const cards = new Map(own);
  for (const [id, { dx, dy }] of pins) {
    const box = cards.get(id);
    if (box) {
      cards.set(id, { ...box, x: Math.max(0, box.x + dx), y: Math.max(0, box.y + dy) });
    }
  }
  let width = 0;
  let height = 0;
  for (const box of [...frames, ...cards.values()]) {
    width = Math.max(width, box.x + box.w);
    height = Math.max(height, box.y + box.h);
  }
  return { frames, cards, lanes, width: width + 28, height: height + 26 };
}

const together = new WeakMap<readonly Life[], number>();

/** Of how many objects the cards are shown at once, at most: the same at every step of a run. */
export function mostTogether(lives: readonly Life[]): number {
  let most = together.get(lives);
  if (most === undefined) {
    const inOrder = (at: "born" | "died"): number[] =>
      lives.map((l) => l[at]).sort((a, b) => a - b);
    const died = inOrder("died");
    let gone = 0;
    most = 0;
    for (const [at, born] of inOrder("born").entries()) {
      while (died[gone]! < born) {
        gone++;
      }
      most = Math.max(most, at + 1 - gone);
    }
    together.set(lives, most);
  }
  return most;
}
