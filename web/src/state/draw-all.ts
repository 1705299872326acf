/**
 * The reader wants a card for every object, not only for as many as one can follow. The scan measured the run without
 * them, so they get their places as those of a long run do: free when first shown, then kept.
 */
import { ALL_CARDS, MOST_CARDS } from "../engine/picture.js";
import { LongRun } from "./kept-places.js";
import type { Store } from "./store.js";

export function drawAll(store: Store, all: boolean): void {
  const { scan } = store.state;
  if (scan === null) {
    return;
  }
  const partly = scan.upTo < scan.steps;
  store.set({
    most: all ? ALL_CARDS : MOST_CARDS,
    longRun: all || partly ? new LongRun(scan) : null,
  });
}
