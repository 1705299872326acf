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

type Change = readonly [before: number, after: number] | null;

/** More letters than these would push the words away. */
const MOST_OF_COUNT = 7;

/** What the pill says, and how wide it is. */
function pillOf(refcount: number, change: Change): { words: string; dots: number; w: number } {
  const isStatic = refcount >= 900_000_000;
  let words = countText(refcount);
  if (change && !isStatic) {
    const both = `${change[0]} → ${change[1]}`;
    words = both.length <= MOST_OF_COUNT ? both : `${change[1] > change[0] ? "↑" : "↓"}${words}`;
  }
  const dots = !isStatic && refcount <= 4 ? Math.max(0, refcount) : 0;
  return { words, dots, w: words.length * 7 + dots * 6 + (dots > 0 ? 4 : 0) + 13 };
}

export const pillWidth = (refcount: number, change: Change): number => pillOf(refcount, change).w;

/** The pill at the right of a header. `right` is its right edge, `y` its top. */
export function countPill(
  right: number,
  y: number,
  refcount: number,
  change: Change,
): SVGTemplateResult {
  const way = change === null ? "" : change[1] > change[0] ? "up" : "down";
  const { words, dots, w } = pillOf(refcount, change);
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
