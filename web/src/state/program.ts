/** What a player is asked to run. */
import type { Scan } from "../engine/scan.js";
import type { RunOptions, Ticks, View } from "../engine/view.js";
import type { Tab } from "./store.js";

/** A picture of a lesson that was made by the engine when the page was built. */
export interface Opening {
  readonly view: View;
  readonly before: View | null;
  readonly steps: number;
  readonly scan: Scan;
  readonly ticks: Ticks;
  readonly output: string;
}

export interface Program {
  readonly source: string;
  /** The step to open at; without it the last one before the end. */
  readonly step?: number;
  readonly tab?: Tab;
  /** Name whose object is selected at first. */
  readonly select?: string;
  readonly opening?: Opening;
  /** Of an opened recording: these instead of the page's switches. */
  readonly options?: RunOptions;
}
