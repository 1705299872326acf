/** The pyramid of layers that a request for memory goes down, with the selected object's own way. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { HeapObject, MemoryView } from "../../engine/view.js";
import { bytesText, grouped, hex, say, type Lang, type Word } from "../../text/strings.js";

/** Where the selected object's bytes lie. */
export interface Place {
  readonly arena: number;
  readonly pool: number;
  readonly block: number;
}

const TOP_WIDTH = 196;
const WIDTH = 292;
const HEIGHT = 56;
const STEP = HEIGHT + 6;
const PAGE = 4096;
const MOST_POOLED = 512;

interface Layer {
  readonly name: Word;
  readonly level: string;
  /** What stands below the name. */
  readonly words: string;
  /** Whether the selected object's bytes come from here. */
  readonly own: boolean;
}

function layersOf(
  memory: MemoryView,
  object: HeapObject | undefined,
  place: Place | null,
  lang: Lang,
): readonly Layer[] {
  const kept = memory.freeLists.reduce((sum, { count }) => sum + count, 0);
  const live = memory.arenas
    .flatMap((arena) => arena.pools)
    .reduce((sum, pool) => sum + pool.used * pool.blockSize, 0);
  const inHeap = object !== undefined && place === null && !object.static;
  const large = inHeap && object.size <= MOST_POOLED ? "" : bytesText(memory.heap.used, lang);
  return [
    { name: "layerFree", level: "3", words: say(lang, "layerKept", { n: kept }), own: false },
    {
      name: "layerPymalloc",
      level: "2",
      words: place
        ? say(lang, "layerBlock", { arena: place.arena, pool: place.pool, block: place.block })
        : bytesText(live, lang),
      own: place !== null,
    },
    { name: "layerMem", level: "1", words: say(lang, "layerUpTo"), own: object !== undefined },
    {
      name: "layerHeap",
      level: "0",
      words: large || bytesText(memory.heap.used, lang),
      own: inHeap,
    },
    {
      name: "layerOs",
      level: "−1",
      words: object
        ? say(lang, "layerPage", { address: hex(object.address - (object.address % PAGE)) })
        : bytesText(memory.resident, lang),
      own: object !== undefined,
    },
  ];
}

export function pyramid(
  memory: MemoryView,
  object: HeapObject | undefined,
  place: Place | null,
  lang: Lang,
): TemplateResult {
  const layers = layersOf(memory, object, place, lang);
  const middle = WIDTH / 2;
  const half = (y: number): number =>
    TOP_WIDTH / 2 - 16 + (y / (STEP * layers.length)) * (WIDTH / 2 - TOP_WIDTH / 2 + 16);
  const dotX = (y: number): number => middle + half(y) + 10;
  const shape = (layer: Layer, at: number): SVGTemplateResult => {
    const y = 4 + at * STEP;
    const a = half(y);
    const b = half(y + HEIGHT);
    const way = `M${middle - a} ${y}H${middle + a}L${middle + b} ${y + HEIGHT}H${middle - b}z`;
    return svg`<path class="layer ${layer.own ? "own" : ""}" d=${way} />
      <text class="mid" x=${middle} y=${y + 24}><tspan class="q">${layer.level}</tspan> <tspan class="b">${say(lang, layer.name)}</tspan></text>
      <text class="mid t11 ${layer.own ? "b" : "q"}" x=${middle} y=${y + 42}>${layer.words}</text>
      ${object ? svg`<circle class="stop ${layer.own ? "own" : ""}" cx=${dotX(y + HEIGHT / 2)} cy=${y + HEIGHT / 2} r=${layer.own ? 5 : 3.5} />` : nothing}`;
  };
  const bottom = 4 + (layers.length - 1) * STEP + HEIGHT / 2;
  const line = object
    ? svg`<path class="way" d="M${dotX(4 + HEIGHT / 2)} ${4 + HEIGHT / 2}L${dotX(bottom)} ${bottom}" />`
    : nothing;
  return html`<svg
    class="pyramid"
    viewBox="0 0 ${WIDTH + 24} ${4 + layers.length * STEP}"
    width=${WIDTH + 24}
    role="img"
    aria-label=${layers.map((l) => `${l.level} ${say(lang, l.name)}: ${l.words}`).join("; ")}
  >
    ${line}${layers.map(shape)}
  </svg>`;
}

/** Large buffers and arenas as the operating system knows them: mapped, and how much was touched. */
export function regionList(memory: MemoryView, lang: Lang): TemplateResult | typeof nothing {
  const regions = [...memory.regions].sort((a, b) => b.bytes - a.bytes);
  if (regions.length === 0) {
    return nothing;
  }
  const most = regions[0]!.bytes;
  const shown = regions.slice(0, 8);
  return html`<section class="regions">
    <h2>${say(lang, "regions")}</h2>
    <table>
      ${shown.map(
        ({ address, bytes, resident, purpose }) =>
          html`<tr>
            <td>
              ${purpose} <span class="quiet mono">${hex(address)}</span>
              <svg class="bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect class="mapped" width=${(bytes / most) * 100} height="5" /><rect class="touched" width=${(resident / most) * 100} height="5" />`}
              </svg>
            </td>
            <td>
              ${bytesText(bytes, lang)}<br /><small
                >${say(lang, "allResident", { n: bytesText(resident, lang) })}</small
              >
            </td>
          </tr>`,
      )}
    </table>
    ${
      regions.length > shown.length
        ? html`<p class="quiet">
            ${say(lang, "more", { n: grouped(regions.length - shown.length) })}
          </p>`
        : nothing
    }
  </section>`;
}
