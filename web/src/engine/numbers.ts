/**
 * Short numbers for people: `list #3` rather than `list #5977`. Objects that a recording's pictures
 * show are numbered by birth, so a number stands for the same object at every step. In a long run, of which not every
 * step was looked at, objects that come and go have higher numbers than those.
 */
import type { Scan } from "./scan.js";
import type { FreedObject, HeapObject, View } from "./view.js";

type Named = Pick<HeapObject, "id">;

const numbers = new WeakMap<Named, number>();

/** Gives the objects of a view their numbers; what the scan has not seen gets one of its own, made of the engine's. */
export function numberObjects(view: View, scan: Scan | null): void {
  if (scan === null) {
    return;
  }
  const above = scan.upTo < scan.steps ? scan.numbered.length : 0;
  const places = new Map(scan.numbered.map((id, at) => [id, at + 1]));
  const number = (object: HeapObject | FreedObject): void => {
    numbers.set(object, places.get(object.id) ?? above + object.id);
  };
  view.objects.forEach(number);
  view.changes.freed.forEach(number);
}

export function numberOf(object: Named): number {
  return numbers.get(object) ?? object.id;
}
