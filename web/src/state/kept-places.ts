/**
 * Places in a long run, of which the scan knows only a part (engine/scan.ts). What the scan knows lies where it put it.
 * Any other card gets a free place when it is first shown, and keeps that place for as long as the recording is there:
 * going on, back and after a jump. Two cards share a place only if it is certain that they are never shown together.
 *
 * A card was not there before its birth, which every view tells. When it ends the engine is asked before it is shown
 * (the question `ends`), so what a loop makes anew in each turn lies where that of the turn before lay. What lives
 * longer than that looks ahead is known to be gone only from where it was looked for and missing.
 */
import type { Card, Picture, Zoom } from "../engine/picture.js";
import type { Ends } from "../engine/questions.js";
import { cardWidth, type Life, type Scan } from "../engine/scan.js";
import type { View } from "../engine/view.js";
import {
  boxHeight,
  firstFree,
  insert,
  layKnown,
  wantedY,
  widthOf,
  withDeeper,
  withPins,
  type Box,
  type Lane,
  type Layout,
  type Pins,
  type Placed,
  type Places,
} from "./layout.js";

/** Rows that a card has room for at least, since it may be one that is just being filled. */
const FEWEST_ROWS = 4;
/** Rows that a container has room for besides, if it is there for a short while. */
const MORE_ROWS = 2;
/** More rows than that are there because the reader wanted to see them all. */
const MOST_ROWS = 10;

interface Kept extends Placed {
  readonly life: Life;
  readonly lane: number;
}

class KeptPlaces {
  private readonly known: Places;
  private readonly byId: ReadonlyMap<number, Life>;
  private readonly kept = new Map<number, Kept>();
  private readonly boxes: Map<number, Box>;
  /** What lies in each lane, in order of height. */
  private readonly inLanes = new Map<number, Placed[]>();

  /** `ends`: the first step without it, of those that are known to end. */
  constructor(
    scan: Scan,
    zoom: Zoom,
    private readonly ends: ReadonlyMap<number, number>,
  ) {
    this.known = layKnown(scan, zoom);
    this.byId = new Map(scan.lives[zoom].map((life) => [life.id, life]));
    this.boxes = new Map(this.known.cards);
  }

  /** The places with those of a picture, and of the one before it, which may leave ghosts. */
  show(earlier: Picture | null, picture: Picture): Places {
    for (const one of earlier ? [earlier, picture] : [picture]) {
      this.learn(one);
      for (const [id, card] of one.cards) {
        if (!this.boxes.has(id)) {
          this.place(id, card, one.step);
        }
      }
    }
    const frames = withDeeper(this.known.frames, picture);
    return { frames, cards: this.unfolded(picture), lanes: this.known.lanes };
  }

  /** Whoever is not there lived until the step before at most. */
  private learn({ step, byId, whole }: Picture): void {
    if (!whole) {
      return; // who is not there may have been left out
    }
    for (const { life } of this.kept.values()) {
      if (step >= life.born && step <= life.died && !byId.has(life.id)) {
        life.died = step - 1;
      }
    }
  }

  private place(id: number, { object, rows, lane: depth, from }: Card, step: number): void {
    const lane = Math.max(1, Math.min(depth, this.known.lanes.length - 1));
    const room = rows.length === 0 && object.fields.length === 0 ? 0 : FEWEST_ROWS;
    const end = this.ends.get(id);
    const grows = object.kind === "list" || object.kind === "dict" || object.kind === "set";
    const life: Life = {
      id,
      born: Math.min(step, object.born + 1),
      died: end === undefined ? Infinity : end - 1,
      lane,
      from,
      rows: !grows
        ? Math.max(rows.length, room)
        : end === undefined
          ? MOST_ROWS
          : Math.max(rows.length + MORE_ROWS, FEWEST_ROWS),
      width: cardWidth(object, rows),
    };
    const h = boxHeight(life.rows);
    const placed = this.inLane(lane);
    const y = firstFree(life, wantedY(life, this.known.frames, this.boxes), h, placed);
    const one = { life, lane, y, h };
    this.kept.set(id, one);
    insert(placed, one);
    const { x = 0, w = 0 }: Partial<Lane> = this.known.lanes[lane] ?? {};
    this.boxes.set(id, { x, y, w: Math.min(w, widthOf(life.width, rows.length)), h, lane });
  }

  private inLane(lane: number): Placed[] {
    const there = this.inLanes.get(lane);
    if (there) {
      return there;
    }
    const placed: Placed[] = [];
    this.inLanes.set(lane, placed);
    for (const [id, box] of this.known.cards) {
      if (box.lane === lane) {
        placed.push({ life: this.byId.get(id)!, y: box.y, h: box.h });
      }
    }
    return placed.sort((a, b) => a.y - b.y);
  }

  /** Cards that the reader opened are as long as they are, over what lies below. */
  private unfolded(picture: Picture): ReadonlyMap<number, Box> {
    const cards = new Map(this.boxes);
    for (const [id, { rows }] of picture.cards) {
      const box = cards.get(id);
      if (box && rows.length > MOST_ROWS) {
        cards.set(id, { ...box, h: boxHeight(rows.length) });
      }
    }
    return cards;
  }
}

/** The places of one long recording. */
export class LongRun {
  private readonly zooms: Readonly<Record<Zoom, KeptPlaces>>;
  private readonly ends = new Map<number, number>();
  /** Objects that the scan has, and those whose end was asked for. */
  private readonly heardOf: Set<number>;

  constructor(readonly scan: Scan) {
    this.heardOf = new Set(scan.lives.objects.map(({ id }) => id));
    this.zooms = {
      names: new KeptPlaces(scan, "names", this.ends),
      objects: new KeptPlaces(scan, "objects", this.ends),
    };
  }

  /** Asks for the ends of what is new in a view, all at once. */
  async hear(view: View, ask: (ids: readonly number[]) => Promise<Ends>): Promise<void> {
    const ids = view.objects.flatMap(({ id }) => (this.heardOf.has(id) ? [] : [id]));
    if (ids.length === 0) {
      return;
    }
    const { ends } = await ask(ids);
    ids.forEach((id) => this.heardOf.add(id));
    ends.forEach(({ id, step }) => this.ends.set(id, step));
  }

  /** `earlier`: the step before, for what leaves a ghost. */
  layOut(zoom: Zoom, picture: Picture, earlier: Picture | null, pins: Pins): Layout {
    return withPins(this.zooms[zoom].show(earlier, picture), pins);
  }
}
