/** Keys of the element, when the focus is inside it and not in a field for text. */
import type { Player } from "../state/player.js";
import { TABS } from "../state/store.js";

const PART = 10;

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName))
  );
}

/** Whether the key meant something here. */
export function handleKey(event: KeyboardEvent, player: Player): boolean {
  if (event.defaultPrevented || event.altKey || isTyping(event)) {
    return false;
  }
  const { steps } = player.store.state;
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    player.run();
    return true;
  }
  if (event.ctrlKey || event.metaKey) {
    return false;
  }
  const jump = Math.max(1, Math.round(steps / PART));
  const moves: Readonly<Record<string, () => Promise<void>>> = {
    ArrowLeft: () => player.move(-1),
    ArrowRight: () => player.move(1),
    Home: () => player.seek(0),
    End: () => player.seek(steps - 1),
    PageUp: () => player.move(-jump),
    PageDown: () => player.move(jump),
  };
  const move = moves[event.key];
  if (move) {
    player.pause();
    void move();
    return true;
  }
  const tab = TABS[Number(event.key) - 1];
  if (tab) {
    player.pickTab(tab);
    return true;
  }
  const onButton = event.composedPath()[0] instanceof HTMLButtonElement;
  if (event.key === " " && !onButton) {
    player.play();
    return true;
  }
  if (event.key === "i" || event.key === "b") {
    const inspectorTab = event.key === "b" ? "bytes" : player.store.state.inspectorTab;
    player.store.set({ inspecting: true, inspectorTab, pane: "inspect" });
    return true;
  }
  return false;
}
