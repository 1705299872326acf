/** One step as things to draw: cards in their places, wires on their ways, what is marked. */
import { numberOf } from "../../engine/numbers.js";
import type { FieldChange } from "../../engine/diff.js";
import {
  isAtom,
  makePicture,
  type Picture,
  type Row,
  type Shape,
  type Zoom,
} from "../../engine/picture.js";
import type { FreedObject, HeapObject, View } from "../../engine/view.js";
import {
  boxHeight,
  makeLayout,
  mostTogether,
  HEADER,
  LINE,
  ROW,
  type Box,
  type Layout,
} from "../../state/layout.js";
import { routeWires, type Wire } from "../../state/routes.js";
import type { AppState } from "../../state/store.js";
import { say } from "../../text/strings.js";

export interface RowMark {
  readonly change: "none" | "changed";
  /** What stood there before, in words. */
  readonly was?: string;
}

export interface SceneRow extends Row {
  readonly y: number;
  readonly mark: RowMark;
  /** Its arrow would go far in a crowded picture: it says where it leads to. */
  readonly far?: boolean;
}

export interface SceneFrame {
  readonly box: Box;
  readonly name: string;
  readonly line: number;
  readonly isModule: boolean;
  readonly hidden: number;
  readonly rows: readonly SceneRow[];
  /** Names that keep their row but name nothing now. */
  readonly unbound: readonly { readonly label: string; readonly y: number }[];
}

export interface SceneCard {
  readonly id: number;
  readonly box: Box;
  readonly object: HeapObject;
  readonly rows: readonly SceneRow[];
  readonly isNew: boolean;
  readonly isLost: boolean;
  readonly count: readonly [before: number, after: number] | null;
}

export interface SceneGhost {
  readonly box: Box;
  readonly freed: FreedObject;
  readonly wasRows: number;
}

export interface SceneWire {
  readonly key: string;
  readonly path: string;
  readonly from: number;
  readonly target: number;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  /** `far`: drawn only while the reader points at an end of it. `dim`: quieter than the others. */
  readonly look: "plain" | "new" | "gone" | "weak" | "borrowed" | "base" | "far" | "dim";
}

export interface Scene {
  readonly layout: Layout;
  readonly picture: Picture;
  readonly frames: readonly SceneFrame[];
  readonly cards: readonly SceneCard[];
  readonly ghosts: readonly SceneGhost[];
  readonly wires: readonly SceneWire[];
  readonly width: number;
  readonly height: number;
}

const MOST_GONE = 8;
/** What a call returns or raises has a row like a name, but is none: it stands below those that are there. */
const VALUE = "value";

const namesOf = ({ names }: Layout["frames"][number], frame: string): readonly string[] =>
  (names[frame] ?? []).filter((key) => key !== VALUE);
/** Room for the words under a card that nothing leads to. */
const BELOW = 20;
/** Where more cards than these are shown together at some step of the run, arrows that would go far are words. */
const CROWD = 28;
/** Where there are more than these, arrows that do not lead to the next lane are drawn more quietly. */
const MANY = 14;

interface Draft extends Wire {
  readonly fromId: number;
  readonly look: SceneWire["look"];
}

interface Lost {
  readonly key: string;
  readonly box: Box;
  readonly y: number;
  readonly to: number;
  readonly from: number;
}

class SceneMaker {
  readonly picture: Picture;
  readonly layout: Layout;
  private readonly earlier: Picture | null;
  private readonly changes: ReadonlyMap<string, FieldChange>;
  private readonly drafts: Draft[] = [];
  private readonly boxes: Box[] = [];
  private readonly ports = new Map<number, Set<number>>();
  private readonly together: number;

  constructor(
    private readonly state: AppState,
    view: View,
    zoom: Zoom,
  ) {
    this.picture = pictureOf(view, zoom, state);
    this.earlier = state.before ? pictureOf(state.before, zoom, state) : null;
    this.layout = state.longRun
      ? state.longRun.layOut(zoom, this.picture, this.earlier, state.pins)
      : makeLayout(state.scan, zoom, this.picture, state.pins);
    this.together = mostTogether(state.scan?.lives[zoom] ?? []);
    this.changes = new Map(state.diff.fields.map((f) => [`${f.id}|${f.key}`, f]));
  }

  make(): Scene {
    const frames = this.frames();
    const cards = this.cards();
    const ghosts = this.ghosts();
    this.gone();
    const paths = routeWires(this.layout, this.boxes, this.drafts);
    const wires = this.drafts.map((draft) => ({
      key: draft.key,
      path: paths.get(draft.key) ?? "",
      from: draft.fromId,
      target: draft.target,
      x: draft.from.x,
      y: draft.from.y,
      endX: draft.to.x,
      endY: draft.to.y,
      look: draft.look,
    }));
    const bottom = this.boxes.reduce((most, box) => Math.max(most, box.y + box.h), 0);
    const { layout, picture } = this;
    const height = Math.max(layout.height, bottom + 26);
    return { layout, picture, frames, cards, ghosts, wires, width: layout.width, height };
  }

  private frames(): SceneFrame[] {
    return this.picture.frames.flatMap((frame) => {
      const place = this.layout.frames[frame.index];
      if (place === undefined) {
        return [];
      }
      const order = namesOf(place, frame.name);
      let lowest = 0;
      let unknown = order.length;
      const rows = frame.rows.map((row) => {
        const slot = row.key === VALUE ? lowest : order.indexOf(row.key);
        const index = slot < 0 ? unknown++ : slot;
        lowest = Math.max(lowest, index + 1);
        const y = place.y + HEADER + index * ROW + ROW / 2;
        const isCell = row.key.startsWith("cell:"); // the name stays with its cell
        const change = isCell
          ? undefined
          : this.state.diff.names.find((n) => n.frame === frame.depth && n.name === row.label);
        const mark: RowMark =
          change && change.after !== null && (row.text !== undefined || change.before !== null)
            ? { change: "changed", was: this.words(change.before) }
            : { change: "none" };
        const wireLook = change && change.after !== null ? "new" : null;
        const far = this.wire(
          `f${frame.index}:${row.key}`,
          -1 - frame.index,
          place,
          y,
          row,
          wireLook,
        );
        return { ...row, ...far, y, mark };
      });
      for (const { frame: index, name, after } of this.state.diff.names) {
        const slot =
          index === frame.depth && after === null ? order.indexOf(`attribute:${name}`) : -1;
        lowest = Math.max(lowest, slot + 1); // a name that was just removed keeps its row for now
      }
      const box = { ...place, h: HEADER + Math.max(1, lowest) * ROW };
      this.boxes.push(box);
      const bound = new Set(frame.rows.map((row) => row.key));
      const unbound = order
        .slice(0, bound.has(VALUE) ? lowest - 1 : lowest)
        .flatMap((key, at) =>
          bound.has(key)
            ? []
            : [{ label: key.replace(/^\w+:/, ""), y: place.y + HEADER + at * ROW + ROW / 2 }],
        );
      const { name, line, hidden = 0 } = frame;
      return [{ box, name, line, isModule: frame.index === 0, hidden, rows, unbound }];
    });
  }

  private cards(): SceneCard[] {
    const { diff } = this.state;
    const cards: SceneCard[] = [];
    for (const [id, card] of this.picture.cards) {
      const place = this.layout.cards.get(id);
      if (place === undefined) {
        continue;
      }
      const box = { ...place, h: boxHeight(card.rows.length) };
      const isNew = diff.created.has(id);
      const isLost = card.object.reached === "nothing";
      this.boxes.push(isLost && card.rows.length > 0 ? { ...box, h: box.h + BELOW } : box);
      const rows = card.rows.map((row, at) => {
        const y = box.y + HEADER + at * ROW + ROW / 2;
        const change = isNew ? undefined : this.changes.get(`${id}|${row.key}`);
        const was =
          change?.before === null
            ? say(this.state.lang, "empty")
            : this.words(change?.before?.to ?? null, change?.before?.value);
        const other = isNew ? undefined : this.bufferChange(id, row.key);
        const mark: RowMark = change
          ? { change: "changed", was }
          : other === undefined
            ? { change: "none" }
            : { change: "changed", was: other };
        const far = this.wire(`${id}:${row.key}`, id, box, y, row, change || isNew ? "new" : null);
        return { ...row, ...far, y, mark };
      });
      const count = diff.counts.get(id) ?? null;
      cards.push({ id, box, object: card.object, rows, isNew, isLost, count });
    }
    return cards;
  }

  /** What the row of an array's or a tensor's fact said before, if it says something else now. */
  private bufferChange(id: number, key: string): string | undefined {
    const change = this.state.diff.buffers.find((b) => b.id === id);
    return key === "dtype" && change && change.before.dtype !== change.after.dtype
      ? change.before.dtype
      : undefined;
  }

  /** What a cell held before, in words; empty if it held nothing. */
  private words(id: number | null, value?: string): string {
    if (id === null) {
      return value ?? "";
    }
    const object = this.earlier?.byId.get(id) ?? this.picture.byId.get(id);
    if (object === undefined) {
      return "";
    }
    const inCell = isAtom(object.kind) || this.earlier?.cards.has(id) === false;
    return inCell ? object.summary.slice(0, 12) : `#${numberOf(object)}`;
  }

  private ghosts(): SceneGhost[] {
    const view = this.state.view;
    const earlier = this.earlier;
    if (!view || !earlier) {
      return [];
    }
    return view.changes.freed.flatMap((freed) => {
      const card = earlier.cards.get(freed.id);
      const place = this.layout.cards.get(freed.id);
      if (!card || !place) {
        return [];
      }
      const box = { ...place, h: boxHeight(card.rows.length) };
      this.boxes.push(box);
      return [{ box, freed, wasRows: card.rows.length }];
    });
  }

  /** Wires that were there at the step before, to objects that are still there. */
  private gone(): void {
    const lost = [...this.lostNames(), ...this.lostFields()];
    if (lost.length <= MOST_GONE) {
      for (const { key, box, y, to, from } of lost) {
        this.draft(key, from, { x: box.x + box.w, y, lane: box.lane }, to, "gone");
      }
    }
  }

  private lostNames(): Lost[] {
    return this.state.diff.names.flatMap(({ frame: index, name, before }) => {
      const frame = this.earlier?.frames.find((f) => f.depth === index);
      const row = frame?.rows.find((r) => r.label === name);
      const place = frame && this.layout.frames[frame.index];
      if (before === null || !place || row?.to !== before) {
        return [];
      }
      const slot = namesOf(place, frame.name).indexOf(row.key);
      const y = place.y + HEADER + Math.max(0, slot) * ROW + ROW / 2 + 7;
      return [{ key: `gone:${index}:${name}`, box: place, y, to: before, from: -1 }];
    });
  }

  private lostFields(): Lost[] {
    return this.state.diff.fields.flatMap(({ id, key, before }) => {
      const box = this.layout.cards.get(id);
      const card = this.picture.cards.get(id);
      const to = before?.to;
      if (to === undefined || !box || !card || !this.picture.cards.has(to)) {
        return [];
      }
      const at = card.rows.findIndex((row) => row.key === key);
      const y = box.y + (at < 0 ? HEADER / 2 : HEADER + at * ROW + ROW / 2 + 7);
      return [{ key: `gone:${id}:${key}`, box, y, to, from: id }];
    });
  }

  private wire(
    key: string,
    fromId: number,
    box: Box,
    y: number,
    row: Row,
    look: "new" | null,
  ): Pick<SceneRow, "far" | "text"> | undefined {
    const target = row.to === undefined ? undefined : this.picture.cards.get(row.to)?.object;
    if (target === undefined) {
      return undefined;
    }
    const strength = row.strength ?? look ?? "plain";
    const isLong = strength === "plain" && this.layout.cards.get(target.id)?.lane !== box.lane + 1;
    const far = isLong && this.together > CROWD;
    const from = { x: box.x + box.w - (far ? 0 : 12), y, lane: box.lane };
    this.draft(
      key,
      fromId,
      from,
      target.id,
      far ? "far" : isLong && this.together > MANY ? "dim" : strength,
    );
    const words = isAtom(target.kind) ? target.summary : `#${numberOf(target)}`;
    return far ? { far, text: `→ ${words}` } : undefined;
  }

  private draft(
    key: string,
    fromId: number,
    from: Wire["from"],
    target: number,
    look: SceneWire["look"],
  ): void {
    const place = this.layout.cards.get(target);
    if (place === undefined) {
      return;
    }
    const rows = this.picture.cards.get(target)?.rows.length ?? 0;
    const middle = place.y + (rows === 0 ? LINE : HEADER) / 2;
    const to = { x: place.x, y: middle + this.port(target, fromId, rows), lane: place.lane };
    this.drafts.push({ key, from, to, target, fromId, look });
  }

  /** Two holders arrive at two ports of a header, more of them share both. */
  private port(target: number, holder: number, rows: number): number {
    const holders = this.ports.get(target) ?? new Set<number>();
    this.ports.set(target, holders);
    holders.add(holder);
    const spread = rows === 0 ? 4 : 6;
    const index = [...holders].indexOf(holder);
    return index === 0 ? 0 : index % 2 === 1 ? spread : -spread;
  }
}

/** The step shown is the step before at the next one: the pictures of the last views are kept. */
const kept = new WeakMap<View, { readonly of: readonly unknown[]; readonly picture: Picture }>();

function pictureOf(view: View, zoom: Zoom, shape: Shape): Picture {
  const of = [zoom, shape.open, shape.folded, shape.hidden, shape.most];
  const last = kept.get(view);
  if (last?.of.every((part, at) => part === of[at]) === true) {
    return last.picture;
  }
  const picture = makePicture(view, zoom, shape);
  kept.set(view, { of, picture });
  return picture;
}

export function makeScene(state: AppState, view: View, zoom: Zoom): Scene {
  return new SceneMaker(state, view, zoom).make();
}
