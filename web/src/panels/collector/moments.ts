/**
 * A collection as a row of moments that can be stepped through: the counts copied, one inner
 * reference after the other taken away, what is left sorted into held and garbage, the garbage
 * cleared. Made from what the engine noted of each phase; where the references that a view shows do
 * not account for a phase's figures, that phase is one moment, never an invented order.
 */
import { isAtom } from "../../engine/picture.js";
import type { Collection, HeapObject, View } from "../../engine/view.js";

export const PHASES = [
  "update_refs",
  "subtract_refs",
  "move_unreachable",
  "handle_weakrefs",
  "finalize_garbage",
  "delete_garbage",
] as const;
export type PhaseName = (typeof PHASES)[number];

/** Cards that one picture can hold. */
const MOST_CANDIDATES = 12;
/** References that are taken away one by one; more of them go in one moment. */
const MOST_PLAYED = 40;

export interface InnerReference {
  /** A candidate's id; 0: the module's names. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface Candidate {
  readonly id: number;
  readonly type: string;
  /** As it was when the collection began, or as it is now; some lived in between only. */
  readonly object: HeapObject | undefined;
  readonly refcount: number;
  /** After subtract_refs. */
  readonly left: number;
  readonly isGarbage: boolean;
}

export interface Moment {
  readonly phase: PhaseName;
  /** Copies as they are at this moment; empty before and after the phases that have them. */
  readonly copies: ReadonlyMap<number, number>;
  /** How many of the inner references have been taken away. */
  readonly taken: number;
  /** The reference that is taken away now. */
  readonly now: InnerReference | null;
}

export interface Collecting {
  readonly generation: number;
  readonly candidates: readonly Candidate[];
  /** Candidates without a card; and whether they are all of modules and the machine. */
  readonly more: number;
  readonly othersOnly: boolean;
  readonly inner: readonly InnerReference[];
  /** Whether the inner references are taken away one by one. */
  readonly played: boolean;
  readonly moments: readonly Moment[];
  /** What is cleared in the end: the garbage less what its finalizers saved. */
  readonly cleared: ReadonlySet<number>;
  readonly saved: ReadonlySet<number>;
}

type Phases = NonNullable<Collection["phases"]>;

const copiesOf = (phase: Phases[number] | undefined): Map<number, number> =>
  new Map(phase?.objects.map(({ id, gcRefs = 0 }) => [id, gcRefs]));

/** References from candidates to candidates, in the order in which the collector visits them. */
function innerReferences(
  ids: readonly number[],
  objects: ReadonlyMap<number, HeapObject>,
  names: Readonly<Record<string, number>>,
): InnerReference[] {
  const among = new Set(ids);
  const found: InnerReference[] = [];
  for (const [label, to] of Object.entries(names)) {
    if (among.has(to)) {
      found.push({ from: 0, to, label });
    }
  }
  for (const from of ids) {
    for (const field of objects.get(from)?.fields ?? []) {
      if (field.to !== undefined && field.strength === undefined && among.has(field.to)) {
        found.push({ from, to: field.to, label: field.name });
      }
    }
  }
  return found;
}

/** Whether the references account for every figure of these candidates between the two phases. */
function accountsFor(
  ids: readonly number[],
  inner: readonly InnerReference[],
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): boolean {
  const sums = new Map<number, number>();
  inner.forEach(({ to }) => sums.set(to, (sums.get(to) ?? 0) + 1));
  return ids.every((id) => {
    const n = before.get(id) ?? 0;
    return n - (sums.get(id) ?? 0) === (after.get(id) ?? n);
  });
}

function takeAway(inner: readonly InnerReference[], before: ReadonlyMap<number, number>): Moment[] {
  const copies = new Map(before);
  return inner.map((now, at) => {
    copies.set(now.to, (copies.get(now.to) ?? 0) - 1);
    return { phase: "subtract_refs", copies: new Map(copies), taken: at + 1, now };
  });
}

/** Garbage, and what the program can see of the others; not what modules and the machine made for themselves. */
function ownOf(
  ids: readonly number[],
  garbage: ReadonlySet<number>,
  objects: ReadonlyMap<number, HeapObject>,
): number[] {
  return ids.filter((id) => {
    const kind = objects.get(id)?.kind;
    return garbage.has(id) || (kind !== undefined && kind !== "module" && kind !== "builtin");
  });
}

/** The candidates worth a card: garbage first; those that are not the program's only if there is nothing else. */
function chosen(
  ids: readonly number[],
  own: readonly number[],
  garbage: ReadonlySet<number>,
): number[] {
  return [...(own.length > 0 ? own : ids)]
    .sort(
      (a, b) => Number(garbage.has(b)) - Number(garbage.has(a)) || ids.indexOf(a) - ids.indexOf(b),
    )
    .slice(0, MOST_CANDIDATES)
    .sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
}

/** A collection that a finalizer of the program interrupts is noted in part; those figures are no counts. */
const MOST_COUNT = 2 ** 32;

interface Noted {
  readonly order: readonly { readonly id: number; readonly type: string }[];
  readonly started: ReadonlyMap<number, number>;
  readonly ended: ReadonlyMap<number, number>;
  readonly garbage: ReadonlySet<number>;
  readonly cleared: ReadonlySet<number>;
}

function noted(phases: Phases): Noted | null {
  const [first, second] = phases;
  const whole = first?.objects.every(({ gcRefs = 0 }) => gcRefs < MOST_COUNT);
  if (first?.name !== "update_refs" || second?.name !== "subtract_refs" || !whole) {
    return null;
  }
  const of = (name: string): ReadonlySet<number> =>
    new Set(phases.find((phase) => phase.name === name)?.objects.map((o) => o.id));
  return {
    order: first.objects,
    started: copiesOf(first),
    ended: copiesOf(second),
    garbage: of("move_unreachable"),
    cleared: of("finalizers"),
  };
}

function momentsOf(
  { started, ended, garbage }: Noted,
  inner: readonly InnerReference[],
  played: boolean,
): Moment[] {
  const none: ReadonlyMap<number, number> = new Map();
  const at = (phase: PhaseName, copies = none): Moment => ({
    phase,
    copies,
    taken: phase === "update_refs" ? 0 : inner.length,
    now: null,
  });
  const subtracting =
    played && inner.length > 0 ? takeAway(inner, started) : [at("subtract_refs", ended)];
  const clearing = [at("handle_weakrefs"), at("finalize_garbage"), at("delete_garbage")];
  return [
    at("update_refs", started),
    ...subtracting,
    at("move_unreachable", ended),
    ...(garbage.size > 0 ? clearing : []),
  ];
}

/** null: the engine noted no phases, or not from the beginning. */
export function playCollection(
  collection: Collection,
  view: View,
  before: View | null,
): Collecting | null {
  const facts = noted(collection.phases ?? []);
  if (facts === null) {
    return null;
  }
  const { order, started, ended, garbage, cleared } = facts;
  const objects = new Map([...view.objects, ...(before?.objects ?? [])].map((o) => [o.id, o]));
  const all = order.map((o) => o.id);
  // The module's own dict is among the old ones: only a full collection takes its references away.
  const names = collection.generation === 2 ? (before?.globals ?? {}) : {};
  const own = ownOf(all, garbage, objects);
  const ids = chosen(all, own, garbage);
  const every = innerReferences(all, objects, names);
  const arriving = every.filter(({ to }) => ids.includes(to));
  const inner = arriving.filter(({ from }) => from === 0 || ids.includes(from));
  const played =
    arriving.length === inner.length &&
    inner.length <= MOST_PLAYED &&
    accountsFor(ids, inner, started, ended);
  const types = new Map(order.map(({ id, type }) => [id, type]));
  return {
    generation: collection.generation,
    candidates: ids.map((id) => ({
      id,
      type: types.get(id)!,
      object: objects.get(id),
      refcount: started.get(id) ?? 0,
      left: ended.get(id) ?? 0,
      isGarbage: garbage.has(id),
    })),
    more: all.length - ids.length,
    othersOnly: ids.length === own.length,
    inner,
    played,
    moments: momentsOf(facts, inner, played),
    cleared,
    saved: new Set([...garbage].filter((id) => !cleared.has(id))),
  };
}

/** Objects of a view that the collector tracks, by generation: those that the program made. */
export function byGeneration(view: View): readonly (readonly HeapObject[])[] {
  const mine = view.objects.filter((o) => o.born >= 0 && !o.static && !isAtom(o.kind));
  return [0, 1, 2].map((generation) => mine.filter((o) => o.generation === generation));
}
