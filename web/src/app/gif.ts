/**
 * A GIF of several pictures, one after the other, for ever: for documents that take no SVG.
 *
 * From step to step little of a heap's picture changes: what is as before is transparent, and a picture has a table of
 * the colours of what is not. Tables and packing are the library's.
 */
import { applyPalette, GIFEncoder, quantize } from "gifenc";

export interface GifFrame {
  /** Four bytes for each pixel, as a canvas gives them; opaque. */
  readonly pixels: Uint8ClampedArray;
  /** Milliseconds. */
  readonly delay: number;
}

/** One of the 256 stands for "as before". */
const COLOURS = 255;
/** Before the next picture: what is there stays. */
const STAYS = 1;

/** `frames` are all of the size `width` × `height`. */
export function encodeGif(
  frames: readonly GifFrame[],
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  const gif = GIFEncoder();
  let before: Uint32Array | null = null;
  for (const { pixels, delay } of frames) {
    const now = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
    const isFresh = (pixel: number, at: number): boolean => pixel !== before?.[at];
    const fresh = new Uint8ClampedArray(now.filter(isFresh).buffer);
    const palette = fresh.length === 0 ? [] : quantize(fresh, COLOURS);
    const colours = applyPalette(fresh, palette);
    const same = palette.length;
    let next = 0;
    const indices = Uint8Array.from(now, (pixel, at) =>
      isFresh(pixel, at) ? colours[next++]! : same,
    );
    gif.writeFrame(indices, width, height, {
      palette: [...palette, [0, 0, 0]],
      delay,
      transparent: true,
      transparentIndex: same,
      dispose: STAYS,
    });
    before = now;
  }
  gif.finish();
  return gif.bytes();
}
