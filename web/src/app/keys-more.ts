/** Keys that do more than walk and play: they load when the first of them is pressed. */
import type { Player } from "../state/player.js";
import { goToStop, goWhere, markNext } from "../state/moves.js";
import { TABS, type InspectorTab } from "../state/store.js";
import type { KeyTarget } from "./keys.js";

const ZOOMS: Readonly<Record<string, 1 | -1 | 0>> = { "+": 1, "=": 1, "-": -1, "0": 0 };

function zoom(key: string, { tools }: KeyTarget): boolean {
  const by = ZOOMS[key];
  const own = tools();
  if (own === null || by === undefined) {
    return false;
  }
  own.zoom(by);
  return true;
}

/** Letters that open the inspector at one of its tabs; `i` at the one it was left at. */
const INSPECT: Readonly<Record<string, InspectorTab | null>> = {
  i: null,
  b: "bytes",
  r: "references",
  w: "why",
};

const DEPTHS: Readonly<Record<string, "over" | "out">> = { n: "over", o: "out" };

/** Letters that go further than a step; with Shift backwards. */
function goFar(key: string, player: Player): boolean {
  const small = key.toLowerCase();
  const backwards = key !== small;
  const kind = DEPTHS[small];
  if (kind === undefined && small !== "s" && key !== "m") {
    return false;
  }
  if (key === "m") {
    markNext(player);
  } else {
    void (kind === undefined ? goToStop(player, backwards) : goWhere(player, { kind }, backwards));
  }
  return true;
}

function show(key: string, player: Player): void {
  const tab = TABS[Number(key) - 1];
  if (tab) {
    player.pickTab(tab);
    return;
  }
  const { selected } = player.store.state;
  if (key === "c" && selected !== null) {
    player.fold(selected);
    return;
  }
  const inspect = INSPECT[key];
  if (inspect !== undefined) {
    const inspectorTab = inspect ?? player.store.state.inspectorTab;
    player.store.set({ inspecting: true, inspectorTab, pane: "inspect" });
  }
}

/** Does what the key means. */
export function act(key: string, target: KeyTarget): void {
  if (!goFar(key, target.player) && !zoom(key, target)) {
    show(key, target.player);
  }
}
