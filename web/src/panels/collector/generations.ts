/** The lanes of the generations, and who is in them between two collections. */
import { nothing, svg, type SVGTemplateResult } from "lit";
import { shorten } from "../../engine/picture.js";
import type { HeapObject, View } from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { grouped, say, type Lang } from "../../text/strings.js";
import { countPill, glyphMark } from "../heap/parts.js";
import { byGeneration } from "./moments.js";

export interface Show {
  readonly view: View;
  readonly before: View | null;
  readonly lang: Lang;
  readonly selected: number | null;
  readonly select: (id: number) => void;
  /** Pixels that the picture may be wide. */
  readonly room: number;
}

export const TOP = 58;
export const LANE_GAP = 14;
const MOST_RESTING = 8;
const DOTS_ACROSS = 18;
const MOST_DOTS = 500;

function generationGlyph(generation: number, x: number, y: number): SVGTemplateResult {
  const inside =
    generation === 0
      ? nothing
      : generation === 1
        ? svg`<path class="gen-d" d="M${x + 4} ${y + 4.5}h.1m3.9 0h.1m3.9 0h.1M${x + 4} ${y + 8}h.1m3.9 0h.1m3.9 0h.1M${x + 4} ${y + 11.5}h.1m3.9 0h.1m3.9 0h.1" />`
        : svg`<path class="gen-b" d="M${x + 4.5} ${y + 2}v12M${x + 8} ${y + 2}v12M${x + 11.5} ${y + 2}v12" />`;
  return svg`<g><rect class="gen" x=${x} y=${y} width="16" height="16" rx="4" />${inside}</g>`;
}

export function laneBox(
  x: number,
  w: number,
  h: number,
  generation: number,
  title: string,
  note: string,
): SVGTemplateResult {
  return svg`${generationGlyph(generation, x + 10, 12)}
    <text class="b" x=${x + 34} y="18">${title}</text>
    <text class="q t11" x=${x + 34} y="34">${note}</text>
    <rect class="lane" x=${x} y="46" width=${w} height=${h - 46} rx="9" />`;
}

/** Every dot stands for so many objects. */
export function dots(
  count: number,
  x: number,
  y: number,
  lang: Lang,
): { art: SVGTemplateResult; bottom: number } {
  const per = Math.max(1, 10 ** Math.ceil(Math.log10(Math.max(1, count / MOST_DOTS))));
  const n = Math.ceil(count / per);
  let path = "";
  for (let at = 0; at < n; at++) {
    path += `M${x + (at % DOTS_ACROSS) * 9} ${y + Math.floor(at / DOTS_ACROSS) * 9}h.1`;
  }
  const bottom = y + Math.ceil(n / DOTS_ACROSS) * 9 + 8;
  const words = per === 1 ? "" : say(lang, "dotIs", { n: per });
  return {
    art: svg`<path class="crowd" d=${path} />${
      words === "" ? nothing : svg`<text class="q t11" x=${x} y=${bottom + 8}>${words}</text>`
    }`,
    bottom: bottom + (words === "" ? 0 : 16),
  };
}

/** Between collections: who is in which generation. */
export function restingArt(show: Show): { art: SVGTemplateResult; width: number; height: number } {
  const { view, lang } = show;
  const lists = byGeneration(view);
  const w = Math.max(200, Math.min(300, (Math.max(show.room, 640) - 2 * LANE_GAP) / 3));
  let bottom = 320;
  const columns = [2, 1, 0].map((g, column) => {
    const x = column * (w + LANE_GAP);
    const own = lists[g]!;
    const shown = own.slice(-MOST_RESTING);
    const others = view.gc.sizes[g]! - shown.length;
    const crowd = others > 0 ? dots(others, x + 16, TOP + 10, lang) : { art: svg``, bottom: TOP };
    const y = crowd.bottom + 14;
    bottom = Math.max(bottom, y + shown.length * 32 + 12);
    return { g, x, crowd, shown, y };
  });
  const art = svg`${columns.map(
    ({ g, x, crowd, shown, y }) => svg`
      ${laneBox(x, w, bottom, g, say(lang, "generationN", { n: g }), view.gc.sizes[g] === 0 ? say(lang, "emptyLane") : say(lang, "objectsN", { n: grouped(view.gc.sizes[g]!) }))}
      ${crowd.art}
      ${shown.map((object, at) => resting(object, x + 12, y + at * 32, w - 24, show))}`,
  )}`;
  return { art, width: 3 * w + 2 * LANE_GAP, height: bottom + 4 };
}

function resting(
  object: HeapObject,
  x: number,
  y: number,
  w: number,
  show: Show,
): SVGTemplateResult {
  const choose = (): void => show.select(object.id);
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      choose();
    }
  };
  const name = label(object);
  const classes = `hit ${object.reached === "nothing" ? "lost" : ""} ${show.selected === object.id ? "sel" : ""}`;
  return svg`<g class=${classes} role="button" tabindex="0" aria-label=${name} @click=${choose} @keydown=${key}>
    <rect class="box" x=${x} y=${y} width=${w} height="26" rx="7" />
    ${glyphMark(x + 4, y + 4, object)}
    <text x=${x + 29} y=${y + 17.5}>${shorten(name, 20)}</text>
    ${countPill(x + w - 5, y + 4, object.refcount, null)}
  </g>`;
}
