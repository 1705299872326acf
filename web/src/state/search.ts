/** Finding an object by what a reader knows of it: number, address, type, name, value. */
import { numberOf } from "../engine/numbers.js";
import type { HeapObject, View } from "../engine/view.js";

export interface Found {
  readonly object: HeapObject;
  /** Names that lead to it at once. */
  readonly names: readonly string[];
}

function namesOf(view: View): Map<number, string[]> {
  const names = new Map<number, string[]>();
  const add = (all: Readonly<Record<string, number>>, where: string): void => {
    for (const [name, id] of Object.entries(all)) {
      names.set(id, [...(names.get(id) ?? []), where + name]);
    }
  };
  add(view.globals, "");
  view.frames
    .slice(1)
    .forEach((frame) => add({ ...frame.locals, ...frame.cells }, `${frame.name}: `));
  return names;
}

/** How well it fits; 0 not at all. */
function score({ object, names }: Found, words: string): number {
  const number = /^#(\d+)$/.exec(words)?.[1];
  if (number !== undefined) {
    return numberOf(object) === Number(number) ? 9 : 0;
  }
  if (/^0x[0-9a-f]+$/.test(words)) {
    return `0x${object.address.toString(16)}`.startsWith(words) ? 8 : 0;
  }
  const plain = names.map((name) => name.replace(/^.*: /, "").toLowerCase());
  if (plain.includes(words)) {
    return 7;
  }
  if (plain.some((name) => name.startsWith(words))) {
    return 6;
  }
  const type = object.type.toLowerCase();
  if (type === words || `${type} #${numberOf(object)}` === words) {
    return 5;
  }
  const value = object.summary.toLowerCase();
  if (value === words || value === `'${words}'`) {
    return 4;
  }
  return type.startsWith(words) ? 3 : value.includes(words) ? 2 : 0;
}

/** What the program's own names lead to comes before what only the machine holds. */
const NEAR = { names: 0, nothing: 1, machine: 2 } as const;

export function findObjects(view: View, text: string, most = 8): readonly Found[] {
  const words = text.trim().toLowerCase();
  if (words === "") {
    return [];
  }
  const names = namesOf(view);
  return view.objects
    .map((object) => ({ object, names: names.get(object.id) ?? [] }))
    .map((found) => ({ found, fits: score(found, words) }))
    .filter(({ fits }) => fits > 0)
    .sort(
      (a, b) =>
        b.fits - a.fits ||
        NEAR[a.found.object.reached] - NEAR[b.found.object.reached] ||
        a.found.object.id - b.found.object.id,
    )
    .slice(0, most)
    .map(({ found }) => found);
}
