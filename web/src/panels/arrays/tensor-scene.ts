/**
 * Tensors of one step as things to draw, in four columns: names, slots of modules and containers, tensors, storages.
 *
 *   __main__        slots of model      P Parameter #5        S storage #4
 *   model ------->  .weight --------->  (2, 4) float32   ,--> [####][####]   32 bytes
 *   p --------------------------------> storage ---------'
 *
 * An allocation and its tensors stand in one band, bands in the order of their birth. A name that leads straight to a
 * tensor passes below the slots, each in a corridor of its own.
 */
import { numberOf } from "../../engine/numbers.js";
import { roundedPath } from "../../state/routes.js";
import { typeName } from "../../state/sentence.js";
import type { AppState } from "../../state/store.js";
import { shapeText, spanOf, type ArrayItem, type Group } from "./groups.js";
import { arrowsOnward } from "./tensor-arrows.js";
import {
  HEAD,
  parsePath,
  ROW,
  type Arrow,
  type Holder,
  type Named,
  type Row,
} from "./tensor-shapes.js";
import type { Slot, Strip, TensorCard, TensorScene } from "./tensor-shapes.js";

const GAP = 14;
const BAND = 26;
const TOP = 26;
/** Slots of a module that are listed. */
const MOST_SLOTS = 8;
/** Arrows that turn side by side in a gap. */
const MOST_TURNS = 10;
/** Room for the names of windows at the right of a storage. */
const BESIDE = 92;

interface Room {
  readonly width: number;
  /** The tensor that is looked at. */
  readonly id: number | undefined;
  /** Bytes of the longest storage, if it is in another picture. */
  readonly most: number;
}

export class TensorSceneMaker {
  private readonly cards: TensorCard[] = [];
  private readonly strips: Strip[] = [];
  private readonly holders: Holder[] = [];
  private readonly arrows: Arrow[] = [];
  private readonly direct: Named[] = [];
  private readonly slots: Slot[] = [];
  private readonly most: number;
  private readonly x: TensorScene["columns"];
  private readonly cardWidth: number;
  private bottom = TOP;
  /** Arrows turn in the gaps between the columns, each at an x of its own. */
  private readonly turns = new Map<string, number>();

  constructor(
    private readonly state: AppState,
    private readonly groups: readonly Group[],
    private readonly lost: readonly Group[],
    private readonly room: Room,
  ) {
    const { width } = room;
    for (const { paths, object } of groups.flatMap(({ items }) => items)) {
      for (const path of paths) {
        const { frame, name, rest } = parsePath(path);
        const root = { frame, name, to: object.id };
        if (rest === "") {
          this.direct.push(root);
        } else if (!this.slots.some((s) => s.to === object.id && s.rest === rest)) {
          this.slots.push({ root: { ...root, to: this.rootId(frame, name) }, rest, to: object.id });
        }
      }
    }
    this.most = Math.max(1, room.most, ...groups.map((g) => g.bytes), ...lost.map((g) => g.bytes));
    const inner = width - 128;
    const hasSlots = this.slots.length > 0;
    const slots = 128 + 44;
    const turns = Math.min(MOST_TURNS, this.direct.length + this.slots.length) * 7;
    const tensors = (hasSlots ? slots + 150 : 128) + Math.max(50, 34 + turns);
    this.cardWidth = Math.min(236, Math.max(200, inner * 0.28));
    const storages = tensors + this.cardWidth + 66;
    this.x = { names: 0, slots: hasSlots ? slots : -1, tensors, storages };
  }

  private rootId(frame: string, name: string): number {
    const names =
      frame === ""
        ? this.state.view!.globals
        : (this.state.view!.frames.find((f) => f.name === frame)?.locals ?? {});
    return names[name] ?? -1;
  }

  make(): TensorScene {
    this.bands();
    this.holding();
    this.arrows.push(...arrowsOnward(this.cards, this.strips, this.state.diff));
    return {
      width: this.room.width,
      height: this.bottom,
      columns: this.x,
      holders: this.holders,
      cards: this.cards,
      strips: this.strips,
      arrows: this.arrows,
    };
  }

  /** Allocations that are there and those that were one step ago, in the order in which their tensors were made. */
  private bands(): void {
    const placed = new Set(
      this.groups.flatMap(({ items }) => items.map(({ object }) => object.id)),
    );
    // What a tensor looked at before stands below what it looks at now.
    const left = (group: Group): boolean => group.items.some(({ object }) => placed.has(object.id));
    const order = ({ items }: Group): number => Math.min(...items.map(({ object }) => object.id));
    const own = [...this.groups, ...this.lost.filter((group) => !left(group))];
    for (const group of own.sort((a, b) => order(a) - order(b))) {
      const top = this.bottom;
      const isGone = this.lost.includes(group);
      let y = top;
      if (!isGone) {
        for (const item of group.items) {
          const card = this.card(item, y);
          this.cards.push(card);
          y += card.h + GAP;
        }
      }
      const strip = this.strip(group, top + HEAD + 6, isGone);
      this.strips.push(strip);
      let { bottom } = strip;
      const ids = new Set(group.items.map(({ object }) => object.id));
      for (const other of this.lost) {
        if (!isGone && other.items.some(({ object }) => ids.has(object.id))) {
          const ghost = this.strip(other, bottom + 8, true);
          this.strips.push(ghost);
          ({ bottom } = ghost);
        }
      }
      this.bottom = Math.max(y - GAP, bottom) + BAND;
    }
  }

  private card({ object, buffer }: ArrayItem, y: number): TensorCard {
    const { diff, selected } = this.state;
    const swap = diff.buffers.find((b) => b.id === object.id && b.kind === "swapped");
    const rows: Row[] = [];
    const add = (row: Omit<Row, "y">): void => {
      rows.push({ ...row, y: y + HEAD + rows.length * ROW + ROW / 2 });
    };
    const was = swap && swap.before.dtype !== buffer.dtype ? { was: swap.before.dtype } : {};
    add({ key: "shape", words: `${shapeText(buffer.shape)} ${buffer.dtype}`, ...was });
    if (object.kind === "tensor") {
      const wants = buffer.flags.includes("requires_grad");
      if (wants) {
        add({ key: "graph", words: buffer.graph?.[0]?.name ?? "" });
      }
      if (object.fields.some((f) => f.name === "grad") || buffer.gradient !== undefined) {
        add({ key: "grad", words: "" });
      }
    }
    add({ key: "storage", words: "" });
    return {
      id: object.id,
      object,
      x: this.x.tensors,
      y,
      w: this.cardWidth,
      h: HEAD + rows.length * ROW,
      rows,
      isNew: diff.created.has(object.id),
      isSelected: (selected ?? this.room.id) === object.id,
    };
  }

  private strip(group: Group, y: number, isGone: boolean): Strip {
    const { x } = this;
    const room = this.room.width - x.storages - BESIDE;
    const w = Math.max(14, (group.bytes / this.most) * room);
    const scale = w / Math.max(1, group.bytes);
    const several = group.items.length > 1;
    let below = y + 24;
    const windows = isGone
      ? []
      : group.items.flatMap((item) => {
          const [from, to] = spanOf(item.buffer);
          if (!several && to - from >= group.bytes * 0.98) {
            return [];
          }
          below += 20;
          return [
            {
              id: item.object.id,
              from: x.storages + from * scale,
              to: Math.max(x.storages + from * scale + 3, x.storages + to * scale),
              y: below - 12,
              words: `${item.paths[0] ?? `#${numberOf(item.object)}`} ${from}–${to}`,
              isSelected: item.object.id === (this.state.selected ?? this.room.id),
            },
          ];
        });
    const size = group.items[0]?.buffer.itemsize ?? 1;
    const isNew =
      !isGone && group.owner !== undefined && this.state.diff.created.has(group.owner.id);
    const key = group.start;
    const { owner, bytes } = group;
    return {
      ...{ key, owner, x: x.storages, y, w, bytes, size, isNew, isGone, windows },
      bottom: below + 20,
    };
  }

  /** Names and slots, and their arrows, and those to the storages. */
  private holding(): void {
    const { diff, before } = this.state;
    const frames = new Map<string, Set<string>>();
    const put = (frame: string, name: string): void => {
      frames.set(frame, (frames.get(frame) ?? new Set()).add(name));
    };
    const gone = diff.names.flatMap((change) => {
      const frame = change.frame === 0 ? "" : (before?.frames[change.frame]?.name ?? "");
      const was = this.cards.find(({ id }) => id === change.before);
      return was && change.after !== change.before ? [{ frame, name: change.name, card: was }] : [];
    });
    const names = Object.keys(this.state.view!.globals);
    for (const { frame, name } of [...this.slots.map((s) => s.root), ...this.direct, ...gone].sort(
      (a, b) => names.indexOf(a.name) - names.indexOf(b.name),
    )) {
      put(frame, name);
    }
    let y = TOP;
    for (const [frame, own] of frames) {
      const holder = this.holder(
        frame === "" ? "__main__" : `${frame}()`,
        "",
        this.x.names,
        y,
        128,
        [...own],
      );
      this.holders.push({ ...holder, isFrame: true });
      y += holder.h + GAP;
    }
    const rowOf = (frame: string, name: string): { x: number; y: number } => {
      const holder = this.holders.find(
        (h) => h.isFrame && h.title === (frame === "" ? "__main__" : `${frame}()`),
      )!;
      return { x: 116, y: holder.rows.find((r) => r.words === name)?.y ?? holder.y };
    };
    const below = Math.max(this.slotCards(rowOf), TOP) + 4;
    let corridor = this.x.slots < 0 ? -1 : below;
    const arrive = (card: TensorCard): number => card.y + HEAD / 2 + this.port(card.id);
    for (const { frame, name, to } of this.direct) {
      const card = this.cards.find(({ id }) => id === to);
      if (card) {
        const isNew = diff.names.some((n) => n.name === name && n.after === to);
        const look = isNew ? "new" : card.isSelected ? "lift" : "";
        const { x, y: from } = rowOf(frame, name);
        this.arrow(`name:${frame}:${name}`, x, from, corridor, card.x, arrive(card), look);
        corridor = corridor < 0 ? corridor : corridor + 12;
      }
    }
    for (const { frame, name, card } of gone) {
      const { x, y: from } = rowOf(frame, name);
      const key = `gone:${frame}:${name}`;
      this.arrow(key, x + 8, from + 7, corridor, card.x, arrive(card), "gone");
      corridor = corridor < 0 ? corridor : corridor + 12;
    }
    const lowest = Math.max(corridor, y, ...this.holders.map((h) => h.y + h.h));
    this.bottom = Math.max(this.bottom, lowest + 16);
  }

  private readonly ports = new Map<number, number>();
  /** Arrows that arrive at one header keep apart. */
  private port(id: number): number {
    const n = this.ports.get(id) ?? 0;
    this.ports.set(id, n + 1);
    return n === 0 ? 0 : n % 2 === 1 ? 6 : -6;
  }

  private slotCards(rowOf: (frame: string, name: string) => { x: number; y: number }): number {
    const roots = new Map<string, Slot[]>();
    for (const slot of this.slots) {
      const key = `${slot.root.frame}:${slot.root.name}`;
      roots.set(key, [...(roots.get(key) ?? []), slot]);
    }
    let y = TOP;
    for (const slots of roots.values()) {
      const { root } = slots[0]!;
      const object = this.state.view!.objects.find(({ id }) => id === root.to);
      const shown = slots.slice(0, MOST_SLOTS);
      const note = object ? `#${numberOf(object)}` : "";
      const title = object ? typeName(object) : root.name;
      const words = shown.map(({ rest }) => rest);
      const holder = this.holder(title, note, this.x.slots, y, 150, words, object?.id);
      const hidden = slots.length - shown.length;
      this.holders.push({ ...holder, h: holder.h + (hidden > 0 ? ROW : 0), hidden });
      y += holder.h + (hidden > 0 ? ROW : 0) + GAP;
      const { x, y: from } = rowOf(root.frame, root.name);
      this.arrow(`root:${root.name}`, x, from, -1, this.x.slots, holder.y + HEAD / 2, "");
      shown.forEach((slot, at) => {
        const card = this.cards.find(({ id }) => id === slot.to);
        if (card) {
          const look = card.isSelected ? "lift" : "";
          const end = card.y + HEAD / 2 + this.port(card.id);
          const start = holder.rows[at]!.y;
          this.arrow(`slot:${slot.rest}:${slot.to}`, holder.x + 138, start, -1, card.x, end, look);
        }
      });
    }
    return y;
  }

  private holder(
    title: string,
    note: string,
    x: number,
    y: number,
    w: number,
    rows: readonly string[],
    id?: number,
  ): Holder {
    const lines = rows.map((words, at) => ({ words, y: y + HEAD + at * ROW + ROW / 2 }));
    const h = HEAD + rows.length * ROW;
    const whose = id === undefined ? {} : { id };
    return { title, note, isFrame: false, x, y, w, h, rows: lines, hidden: 0, ...whose };
  }

  private turn(gap: string, right: number, pitch = 7): number {
    const n = this.turns.get(gap) ?? 0;
    this.turns.set(gap, n + 1);
    return right - 18 - (n % MOST_TURNS) * pitch;
  }

  /** From a row to a header; through a corridor, if there is one, below what stands between. */
  private arrow(
    key: string,
    x: number,
    y: number,
    corridor: number,
    endX: number,
    endY: number,
    look: Arrow["look"],
  ): void {
    const at = this.turn(`${endX}`, endX);
    const first =
      corridor < 0 ? [] : ([[this.turn("names", this.x.slots - 2, 7), y]] as [number, number][]);
    const down = first.map(([turn]): [number, number] => [turn, corridor]);
    const last: [number, number] = corridor < 0 ? [at, y] : [at, corridor];
    const path = roundedPath([[x, y], ...first, ...down, last, [at, endY], [endX, endY]]);
    this.arrows.push({ key, path, x, y, endX, endY, look });
  }
}
