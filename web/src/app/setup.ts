/** What the element is told of the site that it is on (HeapScope.setup). */
import type { TemplateResult } from "lit";
import type { AppState } from "../state/store.js";
import type { Lang } from "../text/strings.js";

/** The element, as far as its head is concerned. */
export type Figure = HTMLElement & {
  readonly view: AppState["view"];
  readonly lang: Lang;
  readonly sharing: () => Promise<{ readonly link: string }>;
};
export type Head = (element: Figure, site: string) => TemplateResult;

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
