/** Small shapes that every picture of objects uses: glyph, count, chip. */
import { svg, type SVGTemplateResult } from "lit";
import { glyphOf } from "../../components/glyphs.js";
import type { FreedObject } from "../../engine/view.js";
import { countText } from "../../text/strings.js";

export const CHAR = 7.55;

export function glyphMark(
  x: number,
  y: number,
  object: Pick<FreedObject, "kind" | "type">,
): SVGTemplateResult {
  const { letter, hue } = glyphOf(object);
  return svg`<g class="glyph ${hue}"><rect x=${x} y=${y} width="18" height="18" rx="4.5" /><text
    x=${x + 9} y=${y + 13}>${letter}</text></g>`;
}

/**
 * The pill at the right of a header. `edge` is its right edge, `y` its top; it stands out to the right when it would
 * cover the words, which end at `wordsEnd`.
 */
export function countPill(
  edge: number,
  y: number,
  refcount: number,
  change: readonly [number, number] | null,
  wordsEnd = 0,
): SVGTemplateResult {
  const way = change === null ? "" : change[1] > change[0] ? "up" : "down";
  const isStatic = refcount >= 900_000_000;
  const words = change && !isStatic ? `${change[0]} → ${change[1]}` : countText(refcount);
  const dots = !isStatic && refcount <= 4 ? Math.max(0, refcount) : 0;
  const w = words.length * 7 + dots * 6 + (dots > 0 ? 4 : 0) + 13;
  const right = Math.max(edge, wordsEnd + 4 + w);
  const x = right - w;
  const fresh = change && change[1] > change[0] ? change[1] - change[0] : 0;
  return svg`<g class="rc ${way}"><rect x=${x} y=${y} width=${w} height="18" rx="9" />${Array.from(
    { length: dots },
    (_, at) =>
      svg`<circle class=${at >= dots - fresh ? "new" : ""} cx=${x + 9 + at * 6} cy=${y + 9} r="2" />`,
  )}<text x=${right - 7} y=${y + 13}>${words}</text></g>`;
}

/** Room that words take at 11 px; a Chinese character takes two letters'. */
export const wordsWidth = (words: string): number =>
  Array.from(words).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 11 : 6.6), 0);

export function chip(
  x: number,
  y: number,
  words: string,
  hue: "green" | "red" | "purple" | "ink",
): SVGTemplateResult {
  const w = wordsWidth(words) + 12;
  return svg`<g class="chip ${hue}"><rect x=${x} y=${y} width=${w} height="15" /><text x=${x + w / 2} y=${
    y + 11
  }>${words}</text></g>`;
}
