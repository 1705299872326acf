/**
 * A GIF of several pictures, one after the other, for ever: for documents that take no SVG.
 *
 *   header, size, one table of 256 colours for all pictures, "for ever"
 *   per picture: how long, which part of the ground is drawn anew, its pixels as indices, packed (LZW)
 *
 * Pictures of a heap have few colours, and from step to step little of them changes: only the rectangle around what
 * changed is in the file, and inside of it what is as before is transparent.
 */

export interface GifFrame {
  /** Four bytes for each pixel, as a canvas gives them; opaque. */
  readonly pixels: Uint8ClampedArray;
  /** Hundredths of a second. */
  readonly delay: number;
}

const COLOURS = 255;
/** The index that stands for "as before"; no colour of the table. */
const SAME = 255;
const MOST_CODES = 4096;

/** Bytes one after the other, in a buffer that grows. */
class Bytes {
  private data = new Uint8Array(1 << 16);
  private length = 0;

  push(byte: number): void {
    if (this.length === this.data.length) {
      const larger = new Uint8Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = byte;
  }
  word(n: number): void {
    this.push(n & 255);
    this.push(n >> 8);
  }
  all(bytes: ArrayLike<number>): void {
    for (let at = 0; at < bytes.length; at++) {
      this.push(bytes[at]!);
    }
  }
  text(words: string): void {
    this.all(new TextEncoder().encode(words));
  }
  done(): Uint8Array<ArrayBuffer> {
    return this.data.slice(0, this.length);
  }
}

/** Five bits of each colour: what is closer than that is one colour of the table. */
const bucket = (r: number, g: number, b: number): number =>
  ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

/** Four levels of each part: no colour is far from one of these. */
const GRID = Array.from({ length: 64 }, (_, n) => [
  (n >> 4) * 85,
  ((n >> 2) & 3) * 85,
  (n & 3) * 85,
]);

/** The colours that are seen most, each the mean of its bucket, a grid for the rest, and for every bucket the nearest. */
function makeTable(frames: readonly GifFrame[]): { table: Uint8Array; nearest: Uint8Array } {
  const counts = new Float64Array(1 << 15);
  const sums = new Float64Array(3 << 15);
  for (const { pixels } of frames) {
    for (let at = 0; at < pixels.length; at += 4) {
      const one = bucket(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!);
      counts[one]!++;
      for (let part = 0; part < 3; part++) {
        sums[3 * one + part]! += pixels[at + part]!;
      }
    }
  }
  const mean = (one: number): number[] =>
    [0, 1, 2].map((part) => Math.round(sums[3 * one + part]! / counts[one]!));
  const seen = [...counts.keys()].filter((one) => counts[one]! > 0);
  const most = [...seen].sort((a, b) => counts[b]! - counts[a]! || a - b);
  const colours = [...most.slice(0, COLOURS - GRID.length).map(mean), ...GRID];
  const nearest = new Uint8Array(1 << 15);
  for (const one of seen) {
    const wanted = mean(one);
    const far = colours.map((colour) =>
      colour.reduce((sum, level, part) => sum + (level - wanted[part]!) ** 2, 0),
    );
    nearest[one] = far.indexOf(Math.min(...far));
  }
  const table = new Uint8Array(3 * 256);
  table.set(colours.flat());
  return { table, nearest };
}

function indexed({ pixels }: GifFrame, nearest: Uint8Array): Uint8Array {
  const indices = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < indices.length; at++) {
    indices[at] = nearest[bucket(pixels[4 * at]!, pixels[4 * at + 1]!, pixels[4 * at + 2]!)]!;
  }
  return indices;
}

/** Codes of 9 to 12 bits, in blocks of at most 255 bytes. */
function pack(indices: Uint8Array, into: Bytes): void {
  const clear = 256;
  const end = 257;
  let width = 9;
  let bits = 0;
  let held = 0;
  let block: number[] = [];
  const flush = (): void => {
    into.push(block.length);
    into.all(block);
    block = [];
  };
  const put = (code: number): void => {
    bits |= code << held;
    held += width;
    while (held >= 8) {
      block.push(bits & 255);
      bits >>>= 8;
      held -= 8;
      if (block.length === 255) {
        flush();
      }
    }
  };
  let codes = new Map<number, number>();
  let next = end + 1;
  put(clear);
  let prefix = indices[0]!;
  for (let at = 1; at < indices.length; at++) {
    const index = indices[at]!;
    const key = (prefix << 8) | index;
    const known = codes.get(key);
    if (known !== undefined) {
      prefix = known;
      continue;
    }
    put(prefix);
    if (next === MOST_CODES) {
      put(clear);
      codes = new Map();
      next = end + 1;
      width = 9;
    } else {
      codes.set(key, next);
      if (next === 1 << width && width < 12) {
        width++;
      }
      next++;
    }
    prefix = index;
  }
  put(prefix);
  if (next === 1 << width && width < 12) {
    width++; // who reads this has by now as many codes
  }
  put(end);
  if (held > 0) {
    block.push(bits & 255);
  }
  if (block.length > 0) {
    flush();
  }
  into.push(0);
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The rectangle around all pixels that are not as before; one pixel if nothing changed. */
function changedPart(now: Uint8Array, before: Uint8Array | null, width: number): Part {
  if (!before) {
    return { x: 0, y: 0, w: width, h: now.length / width };
  }
  let [left, right, top, bottom] = [width, 0, now.length / width, 0];
  for (let at = 0; at < now.length; at++) {
    if (now[at] !== before[at]) {
      const [x, y] = [at % width, Math.floor(at / width)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left > right
    ? { x: 0, y: 0, w: 1, h: 1 }
    : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

/** `frames` are all of the size `width` × `height`. */
export function encodeGif(
  frames: readonly GifFrame[],
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const { table, nearest } = makeTable(frames);
  const bytes = new Bytes();
  bytes.text("GIF89a");
  bytes.word(width);
  bytes.word(height);
  bytes.all([0xf7, 0, 0]); // a table of 256 colours
  bytes.all(table);
  bytes.all([0x21, 0xff, 11]);
  bytes.text("NETSCAPE2.0");
  bytes.all([3, 1, 0, 0, 0]); // again and again
  let before: Uint8Array | null = null;
  for (const frame of frames) {
    const now = indexed(frame, nearest);
    const { x, y, w, h } = changedPart(now, before, width);
    bytes.all([0x21, 0xf9, 4, 0x05]); // leave what is there; SAME is transparent
    bytes.word(frame.delay);
    bytes.all([SAME, 0, 0x2c]);
    for (const n of [x, y, w, h]) {
      bytes.word(n);
    }
    bytes.all([0, 8]); // no table of its own; codes begin with 8 bits
    const part = new Uint8Array(w * h);
    for (let row = 0; row < h; row++) {
      for (let column = 0; column < w; column++) {
        const at = (y + row) * width + x + column;
        part[row * w + column] = before && before[at] === now[at] ? SAME : now[at]!;
      }
    }
    pack(part, bytes);
    before = now;
  }
  bytes.push(0x3b);
  return bytes.done();
}
