/**
 * Why an object is alive: ways from what surely lives (names, frames, the machine itself) through
 * strong references. Read from one view, so it says nothing about objects that the view leaves out;
 * whatever holds an object without being shown counts as a root, so "would be freed" is never said
 * of something that would stay.
 */
import type { Field, FrameView, HeapObject, View } from "./view.js";

export type Root =
  | { readonly kind: "name"; readonly name: string; readonly frame: string }
  | { readonly kind: "stack"; readonly frame: string }
  /** Constants, modules, caches: holders that the view does not show. */
  | { readonly kind: "machine" };

export interface Link {
  /** null: the first link, from the root. */
  readonly from: number | null;
  readonly field: Field | null;
  readonly to: number;
}

export interface WhyAlive {
  readonly root: Root;
  readonly links: readonly Link[];
}

interface Start {
  readonly root: Root;
  readonly id: number;
}

interface Edge {
  readonly from: number;
  readonly field: Field;
  readonly to: number;
}

const isStrong = (field: Field): boolean => field.to !== undefined && field.strength === undefined;

function frameStarts(frame: FrameView, name: string): Start[] {
  const named = { ...frame.locals, ...frame.cells };
  const starts: Start[] = Object.entries(named).map(([local, id]) => ({
    root: { kind: "name", name: local, frame: name },
    id,
  }));
  for (const id of frame.stack) {
    if (id !== null) {
      starts.push({ root: { kind: "stack", frame: name }, id });
    }
  }
  return starts;
}

/** The objects of a view with who holds whom. */
export class Reach {
  readonly byId: ReadonlyMap<number, HeapObject>;
  private readonly starts: Start[] = [];
  private readonly edges = new Map<number, Edge[]>();

  constructor(readonly view: View) {
    this.byId = new Map(view.objects.map((object) => [object.id, object]));
    for (const [name, id] of Object.entries(view.globals)) {
      this.starts.push({ root: { kind: "name", name, frame: "" }, id });
    }
    view.frames.forEach((frame, at) => {
      this.starts.push(...frameStarts(frame, at === 0 ? "" : frame.name));
    });
    if (view.value !== undefined) {
      this.starts.push({ root: { kind: "stack", frame: view.name }, id: view.value });
    }
    for (const object of view.objects) {
      this.edges.set(
        object.id,
        object.fields
          .filter(isStrong)
          .flatMap((field) => [
            { from: object.id, field, to: field.to! },
            ...(field.key === undefined ? [] : [{ from: object.id, field, to: field.key }]),
          ]),
      );
    }
    this.starts.push(...this.hidden());
  }

  /** Objects that more holds than the view shows. */
  private hidden(): Start[] {
    const known = new Map<number, number>();
    const count = (id: number): void => void known.set(id, (known.get(id) ?? 0) + 1);
    this.starts.forEach(({ id }) => count(id));
    for (const edges of this.edges.values()) {
      edges.forEach(({ to }) => count(to));
    }
    return this.view.objects
      .filter((o) => o.reached !== "nothing" && (o.static || o.refcount > (known.get(o.id) ?? 0)))
      .map(({ id }) => ({ root: { kind: "machine" }, id }));
  }

  /** What is reached; `cut` is a link that is not gone along, `without` an object that is not there. */
  reached(cut: Link | null = null, without: number | null = null): Set<number> {
    const seen = new Set<number>();
    const queue: number[] = [];
    const visit = (id: number): void => {
      if (id !== without && !seen.has(id)) {
        seen.add(id);
        queue.push(id);
      }
    };
    let spared = cut !== null && cut.from === null;
    for (const { id, root } of this.starts) {
      if (spared && id === cut?.to && root.kind === "name") {
        spared = false; // one name is cut, another one still holds
      } else {
        visit(id);
      }
    }
    while (queue.length > 0) {
      for (const { from, field, to } of this.edges.get(queue.pop()!) ?? []) {
        if (from !== cut?.from || field !== cut.field) {
          visit(to);
        }
      }
    }
    return seen;
  }

  /** The shortest way from a root; names before the machine. null: nothing leads here. */
  why(id: number): WhyAlive | null {
    for (const hidden of [false, true]) {
      const found = this.search(id, hidden);
      if (found) {
        return found;
      }
    }
    return null;
  }

  private search(id: number, hidden: boolean): WhyAlive | null {
    const came = new Map<number, Link & { readonly root?: Root }>();
    const queue: number[] = [];
    for (const start of this.starts) {
      if ((start.root.kind === "machine") === hidden && !came.has(start.id)) {
        came.set(start.id, { from: null, field: null, to: start.id, root: start.root });
        queue.push(start.id);
      }
    }
    for (let at = 0; at < queue.length && !came.has(id); at++) {
      for (const edge of this.edges.get(queue[at]!) ?? []) {
        if (!came.has(edge.to)) {
          came.set(edge.to, edge);
          queue.push(edge.to);
        }
      }
    }
    const links: Link[] = [];
    for (let at: number | null = id; at !== null;) {
      const link = came.get(at);
      if (!link) {
        return null;
      }
      links.unshift(link);
      if (link.root) {
        return { root: link.root, links };
      }
      at = link.from;
    }
    return null;
  }

  /** What would go if the link were cut: objects that are reached now and would not be. */
  freedBy(cut: Link): readonly HeapObject[] {
    const left = this.reached(cut);
    return this.gone(left);
  }

  /** What only this object keeps alive, itself included. */
  retainedBy(id: number): readonly HeapObject[] {
    return this.gone(this.reached(null, id));
  }

  private gone(left: ReadonlySet<number>): readonly HeapObject[] {
    const now = this.reached();
    return this.view.objects.filter((o) => now.has(o.id) && !left.has(o.id) && !o.static);
  }
}

/** Bytes of objects with all that they own: tables, items, buffers. */
export function bytesOf(objects: readonly HeapObject[]): number {
  return objects.reduce((sum, { id, size, buffer }) => {
    const owned = buffer?.owner === id && buffer.place !== "pool" ? buffer.bytes : 0;
    return sum + Math.max(size, owned);
  }, 0);
}
