/** Keys of the element, when the focus is inside it and not in a field for text. */
import type { Player } from "../state/player.js";

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

/** At once, not when more is loaded: what is pressed next is typed into the field. */
function opensField(key: string, { tools, goTo }: KeyTarget): boolean {
  const own = key === "/" ? tools() : null;
  own?.find();
  if (key === "g") {
    goTo();
  }
  return own !== null || key === "g";
}

/** All that mean something, with what follows them (keys-more.ts). */
const MORE = /^[+=\-0-9bcimnorswNOS]$/;

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
  if (event.key === " " && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
    player.play();
    return true;
  }
  if (opensField(event.key, target)) {
    return true;
  }
  if (MORE.test(event.key)) {
    void import("./keys-more.js").then(({ act }) => act(event.key, target));
    return true;
  }
  return false;
}
