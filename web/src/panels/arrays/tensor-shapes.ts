/** What the picture of tensors is made of (tensor-scene.ts). */
import type { HeapObject } from "../../engine/view.js";

export const HEAD = 30;
export const ROW = 24;

export interface Row {
  readonly key: "shape" | "graph" | "grad" | "storage";
  readonly y: number;
  readonly words: string;
  readonly was?: string;
}

export interface TensorCard {
  readonly id: number;
  readonly object: HeapObject;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly rows: readonly Row[];
  readonly isNew: boolean;
  readonly isSelected: boolean;
}

export interface Holder {
  readonly title: string;
  readonly note: string;
  readonly isFrame: boolean;
  readonly id?: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly rows: readonly { readonly words: string; readonly y: number }[];
  readonly hidden: number;
}

export interface Strip {
  readonly key: number;
  readonly owner: HeapObject | undefined;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly bytes: number;
  readonly size: number;
  readonly isNew: boolean;
  readonly isGone: boolean;
  readonly windows: readonly {
    readonly id: number;
    readonly from: number;
    readonly to: number;
    readonly y: number;
    readonly words: string;
    readonly isSelected: boolean;
  }[];
  readonly bottom: number;
}

export interface Arrow {
  readonly key: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly look: "" | "new" | "gone" | "lift";
  readonly back?: boolean;
}

export interface TensorScene {
  readonly width: number;
  readonly height: number;
  readonly columns: Readonly<Record<"names" | "slots" | "tensors" | "storages", number>>;
  readonly holders: readonly Holder[];
  readonly cards: readonly TensorCard[];
  readonly strips: readonly Strip[];
  readonly arrows: readonly Arrow[];
}

export interface Named {
  readonly frame: string;
  readonly name: string;
  readonly to: number;
}

export interface Slot {
  readonly root: Named;
  readonly rest: string;
  readonly to: number;
}

/** `f: a.b[0]` apart: the frame, the name, and what follows it. */
export function parsePath(path: string): { frame: string; name: string; rest: string } {
  const [, frame = "", name = path, rest = ""] = /^(?:([^\s:]+): )?([^.[]+)(.*)$/.exec(path) ?? [];
  return { frame, name, rest };
}
