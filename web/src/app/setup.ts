/** What the element is told of the site that it is on (HeapScope.setup). */
import type { TemplateResult } from "lit";
import type { AppState } from "../state/store.js";

export type Head = (element: HTMLElement & { readonly view: AppState["view"] }) => TemplateResult;

export interface Setup {
  readonly makeWorker: () => Worker;
  /** Folder of heapscope.mjs and heapscope.wasm, and the one of lessons/. */
  readonly engineBase: string;
  readonly siteBase: string;
  /** What stands at the top where the element is a part of somebody's page, instead of the page's own line. */
  readonly head?: Head | undefined;
  /** Slugs of all lessons, in order. */
  readonly lessons: readonly string[];
}
