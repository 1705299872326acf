/**
 * The scale of the heap's picture. While it changes only the layer is moved and stretched, and what is under the pointer
 * (or in the middle of the window) stays there; when it rests, the picture takes the room that it has by then, at the
 * same place, and is painted anew. Where it rests is known all the time, so nothing jumps in the end.
 */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** All in pixels of the screen, from the window's corner. */
interface Motion {
  /** Where the picture's corner is and how large it is shown. */
  left: number;
  top: number;
  scale: number;
  /** The room that it had when the motion began, and what the figure has around it. */
  readonly room: Point;
  readonly before: Point;
  readonly after: Point;
  readonly window: DOMRect;
}

/** Where something begins that is centred if it fits, and else covers the window. */
function settle(wanted: number, size: number, room: number, before: number, after: number): number {
  const whole = before + size + after;
  return whole <= room
    ? (room - whole) / 2 + before
    : Math.min(before, Math.max(wanted, room - after - size));
}

export class Zooming {
  private motion: Motion | null = null;
  /** Where the wheel was turned, on the screen. */
  private pointer: Point | null = null;

  constructor(private readonly host: HTMLElement) {}

  at(pointer: Point): void {
    this.pointer = pointer;
  }

  private find(name: string): HTMLElement | null {
    return this.host.shadowRoot!.querySelector<HTMLElement>(name);
  }

  move(picture: Size, before: number, after: number): void {
    const scaled = this.find(".scaled");
    if (!scaled) {
      return;
    }
    this.motion ??= this.begin(before);
    const { motion, host, pointer } = this;
    const { window, room } = motion;
    const x = pointer ? pointer.x - window.left : host.clientWidth / 2;
    const y = pointer ? pointer.y - window.top : host.clientHeight / 2;
    const by = after / motion.scale;
    const left = x - (x - motion.left) * by;
    const top = y - (y - motion.top) * by;
    const { before: ahead, after: behind } = motion;
    motion.left = settle(left, picture.width * after, host.clientWidth, ahead.x, behind.x);
    motion.top = settle(top, picture.height * after, host.clientHeight, ahead.y, behind.y);
    motion.scale = after;
    const [dx, dy] = [motion.left - room.x, motion.top - room.y];
    scaled.style.transform = `translate(${dx}px, ${dy}px) scale(${after})`;
    scaled.style.willChange = "transform";
  }

  private begin(scale: number): Motion {
    const window = this.host.getBoundingClientRect();
    const sized = this.find(".sized")!.getBoundingClientRect();
    const fit = this.find(".fit")!.getBoundingClientRect();
    const left = sized.left - window.left;
    const top = sized.top - window.top;
    const before = { x: sized.left - fit.left, y: sized.top - fit.top };
    const after = { x: fit.right - sized.right, y: fit.bottom - sized.bottom };
    return { left, top, scale, room: { x: left, y: top }, before, after, window };
  }

  /** The picture has the room that it needs: what was in the middle of the motion stays where it is. */
  rest(): void {
    const sized = this.find(".sized");
    const { motion } = this;
    if (sized && motion) {
      const now = sized.getBoundingClientRect();
      const { window, left, top } = motion;
      this.host.scrollBy(now.left - window.left - left, now.top - window.top - top);
    }
    this.motion = this.pointer = null;
  }
}
