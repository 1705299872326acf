/** Arrows from a tensor on: to the bytes that it looks at, to those that it left just now, to its gradient. */
import type { BufferChange, Diff } from "../../engine/diff.js";
import { roundedPath } from "../../state/routes.js";
import { HEAD, type Arrow, type Strip, type TensorCard } from "./tensor-shapes.js";

function toStrip(
  key: string,
  from: readonly [x: number, y: number],
  strip: Strip,
  turn: number,
  look: Arrow["look"],
): Arrow {
  const [x, y] = from;
  const endY = strip.y + 12;
  const path = roundedPath([
    [x, y],
    [turn, y],
    [turn, endY],
    [strip.x, endY],
  ]);
  return { key, path, x, y, endX: strip.x, endY, look };
}

function toStorage(
  card: TensorCard,
  place: number,
  strips: readonly Strip[],
  swapped: BufferChange | undefined,
): Arrow[] {
  const row = card.rows.find(({ key }) => key === "storage");
  const strip = strips.find(({ key, isGone }) => key === card.object.buffer?.start && !isGone);
  if (!row || !strip) {
    return [];
  }
  const right = card.x + card.w;
  const look = card.isNew || swapped ? "new" : card.isSelected ? "lift" : "";
  const turn = strip.x - 20 - (place % 3) * 7;
  const arrow = toStrip(`storage:${card.id}`, [right - 12, row.y], strip, turn, look);
  const old = swapped && strips.find((s) => s.key === swapped.before.start);
  return old
    ? [arrow, toStrip(`was:${card.id}`, [right, row.y + 6], old, strip.x - 41, "gone")]
    : [arrow];
}

/** A gradient is a tensor like any other: an arrow at the right, back to its card. */
function toGradient(card: TensorCard, cards: readonly TensorCard[]): Arrow[] {
  const row = card.rows.find(({ key }) => key === "grad");
  const to = card.object.fields.find(({ name }) => name === "grad")?.to;
  const target = cards.find(({ id }) => id === to);
  if (!row || !target) {
    return [];
  }
  const x = card.x + card.w;
  const endY = target.y + HEAD / 2;
  const path = roundedPath([
    [x - 12, row.y],
    [x + 14, row.y],
    [x + 14, endY],
    [x, endY],
  ]);
  const look = target.isNew ? "new" : "";
  const start = { x: x - 12, y: row.y };
  return [{ key: `grad:${card.id}`, path, ...start, endX: x, endY, look, back: true }];
}

export const arrowsOnward = (
  cards: readonly TensorCard[],
  strips: readonly Strip[],
  { buffers }: Diff,
): Arrow[] =>
  cards.flatMap((card, place) => {
    const swapped = buffers.find(
      ({ id, before, after }) => id === card.id && before.start !== after.start,
    );
    return [...toStorage(card, place, strips, swapped), ...toGradient(card, cards)];
  });
