/** Keys of the element, when the focus is inside it and not in a field for text. */
import type { Player } from "../state/player.js";
import { TABS, type InspectorTab } from "../state/store.js";

const PART = 10;

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName))
  );
}

export interface KeyTarget {
  readonly player: Player;
  /** Within a step: the moments of a collection, where it is shown. */
  readonly walk: (by: 1 | -1) => boolean;
  /** The heap's own tools, where they are shown. */
  readonly tools: () => { find(): void; zoom(by: 1 | -1 | 0): void } | null;
  /** The field for the number of a step. */
  readonly goTo: () => void;
}

const ZOOMS: Readonly<Record<string, 1 | -1 | 0>> = { "+": 1, "=": 1, "-": -1, "0": 0 };

function reach(key: string, { tools, goTo }: KeyTarget): boolean {
  const zoom = ZOOMS[key];
  if (key === "g") {
    goTo();
    return true;
  }
  const own = tools();
  if (own && key === "/") {
    own.find();
    return true;
  }
  if (own && zoom !== undefined) {
    own.zoom(zoom);
    return true;
  }
  return false;
}

function moveOf(key: string, player: Player): (() => Promise<void>) | undefined {
  const { steps } = player.store.state;
  const jump = Math.max(1, Math.round(steps / PART));
  const moves: Readonly<Record<string, () => Promise<void>>> = {
    ArrowLeft: () => player.move(-1),
    ArrowRight: () => player.move(1),
    Home: () => player.seek(0),
    End: () => player.seek(steps - 1),
    PageUp: () => player.move(-jump),
    PageDown: () => player.move(jump),
  };
  return moves[key];
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
  void import("../state/moves.js").then(({ goToStop, goWhere, markNext }): unknown =>
    key === "m"
      ? markNext(player)
      : kind === undefined
        ? goToStop(player, backwards)
        : goWhere(player, { kind }, backwards),
  );
  return true;
}

function act(key: string, onButton: boolean, player: Player): boolean {
  const tab = TABS[Number(key) - 1];
  if (tab) {
    player.pickTab(tab);
    return true;
  }
  if (key === " " && !onButton) {
    player.play();
    return true;
  }
  const { selected } = player.store.state;
  if (key === "c" && selected !== null) {
    player.fold(selected);
    return true;
  }
  const inspect = INSPECT[key];
  if (inspect !== undefined) {
    const inspectorTab = inspect ?? player.store.state.inspectorTab;
    player.store.set({ inspecting: true, inspectorTab, pane: "inspect" });
    return true;
  }
  return false;
}

/** Whether the key meant something here. */
export function handleKey(event: KeyboardEvent, target: KeyTarget): boolean {
  const { player, walk } = target;
  if (event.defaultPrevented || event.altKey || isTyping(event)) {
    return false;
  }
  if (event.ctrlKey || event.metaKey) {
    if (event.key === "Enter") {
      player.run();
      return true;
    }
    return false;
  }
  if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
    return walk(event.key === "ArrowRight" ? 1 : -1);
  }
  const move = moveOf(event.key, player);
  if (move) {
    player.pause();
    void move();
    return true;
  }
  return (
    goFar(event.key, player) ||
    reach(event.key, target) ||
    act(event.key, event.composedPath()[0] instanceof HTMLButtonElement, player)
  );
}
