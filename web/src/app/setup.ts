/** What the element is told of the site that it is on (HeapScope.setup). */
export interface Setup {
  readonly makeWorker: () => Worker;
  /** Folder of heapscope.mjs and heapscope.wasm, and the one of lessons/. */
  readonly engineBase: string;
  readonly siteBase: string;
  /** Slugs of all lessons, in order. */
  readonly lessons: readonly string[];
}
