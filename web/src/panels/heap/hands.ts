/**
 * The pointer on the heap: a card is pulled to another place, the ground is pulled under the window,
 * the wheel with Ctrl makes all larger or smaller around the pointer. Nothing needs it: cards have places of their own,
 * the window scrolls, and zooming has buttons and keys. So it is loaded when a pointer comes, or the scale first changes.
 */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Player } from "../../state/player.js";
import type { AppState } from "../../state/store.js";
import { Zooming } from "./zooming.js";

interface Told {
  readonly player: Player;
  readonly state: AppState;
  readonly scale: number;
}

interface Grab {
  readonly id: number | null;
  readonly x: number;
  readonly y: number;
  /** Where card or window were. */
  readonly fromX: number;
  readonly fromY: number;
}

const SLACK = 5;
const LEAST = 0.3;
const MOST = 3;

export class Hands implements ReactiveController {
  /** Whether the press that is ending was a pull: then it is no click. */
  moved = false;
  readonly zooming: Zooming;
  private grab: Grab | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly told: () => Told,
  ) {
    this.zooming = new Zooming(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("pointerdown", this.down);
    this.host.addEventListener("pointermove", this.move);
    this.host.addEventListener("pointerup", this.up);
    this.host.addEventListener("pointercancel", this.up);
    this.host.addEventListener("wheel", this.wheel, { passive: false });
  }

  hostDisconnected(): void {
    this.host.removeEventListener("pointerdown", this.down);
    this.host.removeEventListener("pointermove", this.move);
    this.host.removeEventListener("pointerup", this.up);
    this.host.removeEventListener("pointercancel", this.up);
    this.host.removeEventListener("wheel", this.wheel);
  }

  private readonly down = (event: PointerEvent): void => {
    this.moved = false;
    if (event.button !== 0 || event.pointerType === "touch") {
      return;
    }
    const target = event.composedPath()[0] as Element;
    const card = target.closest("[data-id]");
    const id = card ? Number((card as SVGElement).dataset.id) : null;
    if (id === null && target.closest("button, a, li")) {
      return;
    }
    const pin = id === null ? undefined : this.told().state.pins.get(id);
    this.grab = {
      id,
      x: event.clientX,
      y: event.clientY,
      fromX: id === null ? this.host.scrollLeft : (pin?.dx ?? 0),
      fromY: id === null ? this.host.scrollTop : (pin?.dy ?? 0),
    };
  };

  private readonly move = (event: PointerEvent): void => {
    const { grab } = this;
    if (!grab) {
      return;
    }
    const dx = event.clientX - grab.x;
    const dy = event.clientY - grab.y;
    if (!this.moved && Math.hypot(dx, dy) < SLACK) {
      return;
    }
    this.moved = true;
    this.host.toggleAttribute("grabbed", true);
    if (grab.id === null) {
      this.host.scrollTo(grab.fromX - dx, grab.fromY - dy);
    } else {
      const { player, scale } = this.told();
      player.pin(grab.id, Math.round(grab.fromX + dx / scale), Math.round(grab.fromY + dy / scale));
    }
  };

  private readonly up = (): void => {
    this.grab = null;
    this.host.toggleAttribute("grabbed", false);
  };

  private readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) {
      return;
    }
    event.preventDefault();
    const { player, scale } = this.told();
    this.zooming.at({ x: event.clientX, y: event.clientY });
    const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : 20);
    const next = (player.store.state.scale ?? scale) * Math.exp(-pixels / 300);
    player.store.set({ scale: Math.min(MOST, Math.max(LEAST, next)) });
  };
}
