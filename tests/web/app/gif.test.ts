/** GIFs, read back by a reader of the format that is written here from its definition. */
import { expect, test } from "vitest";
import { encodeGif, type GifFrame } from "../../../web/src/app/gif.js";

interface Read {
  readonly width: number;
  readonly height: number;
  /** Colours of every picture, as 0xrrggbb. */
  readonly pictures: readonly (readonly number[])[];
  readonly delays: readonly number[];
  readonly forEver: boolean;
}

function unpack(data: readonly number[], minimum: number): number[] {
  const out: number[] = [];
  let table: number[][] = [];
  let width = minimum + 1;
  let held = 0;
  let bits = 0;
  let at = 0;
  let before: number[] | null = null;
  const start = (): void => {
    table = Array.from({ length: (1 << minimum) + 2 }, (_, n) => [n]);
    width = minimum + 1;
    before = null;
  };
  start();
  for (;;) {
    while (held < width) {
      bits |= data[at++]! << held;
      held += 8;
    }
    const code = bits & ((1 << width) - 1);
    bits >>>= width;
    held -= width;
    if (code === 1 << minimum) {
      start();
      continue;
    }
    if (code === (1 << minimum) + 1) {
      expect(at).toBe(data.length);
      return out;
    }
    const entry: number[] =
      code < table.length ? table[code]! : [...before!, before![0]!];
    out.push(...entry);
    if (before !== null && table.length < 4096) {
      table.push([...before, entry[0]!]);
      if (table.length === 1 << width && width < 12) {
        width++;
      }
    }
    before = entry;
  }
}

function readGif(bytes: Uint8Array): Read {
  const word = (at: number): number => bytes[at]! + 256 * bytes[at + 1]!;
  expect(String.fromCharCode(...bytes.slice(0, 6))).toBe("GIF89a");
  const [width, height] = [word(6), word(8)];
  const tableBytes = (flags: number): number =>
    flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
  const colour = (table: number, n: number): number =>
    (bytes[table + 3 * n]! << 16) |
    (bytes[table + 3 * n + 1]! << 8) |
    bytes[table + 3 * n + 2]!;
  let at = 13 + tableBytes(bytes[10]!);
  let forEver = false;
  const screen = new Array<number>(width * height).fill(-1);
  const pictures: number[][] = [];
  const delays: number[] = [];
  let transparent = -1;
  for (;;) {
    const kind = bytes[at++];
    if (kind === 0x3b) {
      expect(at).toBe(bytes.length);
      return { width, height, pictures, delays, forEver };
    }
    if (kind === 0x21) {
      const label = bytes[at++];
      if (label === 0xf9) {
        delays.push(word(at + 2));
        transparent = bytes[at + 4]!;
      } else {
        forEver = word(at + 14) === 0;
      }
      while (bytes[at] !== 0) {
        at += bytes[at]! + 1;
      }
      at++;
      continue;
    }
    expect(kind).toBe(0x2c);
    const [x, y, w, h] = [word(at), word(at + 2), word(at + 4), word(at + 6)];
    const own = tableBytes(bytes[at + 8]!);
    const table = own > 0 ? at + 9 : 13;
    const minimum = bytes[at + 9 + own]!;
    at += 10 + own;
    const data: number[] = [];
    while (bytes[at] !== 0) {
      data.push(...bytes.slice(at + 1, at + 1 + bytes[at]!));
      at += bytes[at]! + 1;
    }
    at++;
    const indices = unpack(data, minimum);
    expect(indices.length).toBe(w * h);
    indices.forEach((index, n) => {
      if (index !== transparent) {
        screen[(y + Math.floor(n / w)) * width + x + (n % w)] = colour(
          table,
          index,
        );
      }
    });
    pictures.push([...screen]);
  }
}

const frame = (colours: readonly number[], delay = 1200): GifFrame => ({
  pixels: new Uint8ClampedArray(
    colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]),
  ),
  delay,
});

test("few colours come back as they were, in pictures that change and in one that does not", () => {
  const first = [0xffffff, 0xd55e00, 0x0072b2, 0xffffff, 0xffffff, 0x101010];
  const second = first.with(4, 0x009e73);
  const read = readGif(
    encodeGif([frame(first), frame(second, 800), frame(second)], 3, 2),
  );
  expect(read).toMatchObject({ width: 3, height: 2, forEver: true });
  expect(read.delays).toEqual([120, 80, 120]);
  expect(read.pictures).toEqual([first, second, second]);
});

test("pictures that fill the table of codes many times over", () => {
  // Every colour of a ramp, in an order that repeats late: codes grow to 12 bits, and begin again.
  const colours = Array.from({ length: 300 * 200 }, (_, n) => {
    const level = ((n * n) % 32) * 8;
    return (level << 16) | (level << 8) | level;
  });
  for (const length of [3, 254, 255, 256, 257, 511, 4093, 60_000]) {
    const some = colours.slice(0, length);
    const read = readGif(encodeGif([frame(some)], length, 1));
    expect(read.pictures[0], String(length)).toEqual(some);
  }
});

test("of more colours than a table has, each comes back as one that is near", () => {
  const colours = Array.from(
    { length: 4096 },
    (_, n) => ((n >> 8) << 20) | (((n >> 4) & 15) << 12) | ((n & 15) << 4),
  );
  const [picture] = readGif(encodeGif([frame(colours)], 64, 64)).pictures;
  const far = (a: number, b: number): number =>
    Math.max(
      ...[16, 8, 0].map((by) =>
        Math.abs(((a >> by) & 255) - ((b >> by) & 255)),
      ),
    );
  expect(Math.max(...colours.map((c, n) => far(c, picture![n]!)))).toBeLessThan(
    52, // half a step of the grid, and the width of a bucket
  );
});
