/** The page's recording as lessons want it: asked through the worker, each answer kept. */
import type { Player } from "../state/player.js";
import { remembering, type Run } from "./run.js";

/** Lessons ask about single objects of a step, so none may be left out. */
const DETAIL = { objects: 20_000 };

export function runOf(player: Player): Run {
  const { steps, output } = player.store.state;
  return remembering({
    steps,
    output: new TextDecoder().decode(output),
    ticks: () => player.ask("ticks", { from: 0, to: steps, stride: 1 }),
    view: (step) => player.ask("view", { step, detail: DETAIL }),
    ledger: (step, id) => player.ask("ledger", { step, id }),
  });
}
