/**
 * Memory over the run as two strips on one axis of steps: bytes in use above, resident and mapped bytes below, the
 * collections as marks at the top. What is in use may be a small part of what is resident, so each strip has a scale of
 * its own with its ends written beside it.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { markAt } from "../../components/marks.js";
import type { Curve } from "../../engine/questions.js";
import { bytesText, type Lang } from "../../text/strings.js";
import { sayHeld } from "./held-words.js";

const LEFT = 8;
/** Room for the words at a line's end. */
const RIGHT = 132;
const USE = { top: 30, bottom: 92 } as const;
const PAGES = { top: 112, bottom: 160 } as const;
export const CURVE_HEIGHT = 168;
/** Marks nearer to each other than this would be one blot. */
const MARK_GAP = 11;
const WORDS_GAP = 13;
/** Shorter lines than this leave no room for words below them. */
const LOW_WORDS = 90;

interface Strip {
  readonly top: number;
  readonly bottom: number;
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** From zero, unless all of it is so far above that the shape would be lost. */
function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { low: low > high / 2 && high - low < high / 4 ? low : 0, high: Math.max(high, low + 1) };
}

export interface CurveDrawing {
  readonly curve: Curve;
  /** Where the lines end: at the run's end, or at a step beyond which nothing is told yet. */
  readonly upTo: number;
  readonly steps: number;
  readonly step: number;
  readonly width: number;
  readonly lang: Lang;
}

class Drawing {
  private readonly last: number;

  /** The x of the lines' end. */
  private readonly end: string;

  constructor(private readonly given: CurveDrawing) {
    this.last = Math.max(1, given.steps - 1);
    this.end = this.x(Math.min(given.upTo, this.last)).toFixed(1);
  }

  x(step: number): number {
    return LEFT + (step / this.last) * (this.given.width - LEFT - RIGHT);
  }

  /** A line that holds each value until the next point: memory changes in jumps. */
  path(values: readonly number[], strip: Strip, scale: Scale): string {
    const { step: at } = this.given.curve;
    const parts = values.map((value, n) => {
      const x = this.x(at[n] ?? 0).toFixed(1);
      const y = this.y(value, strip, scale).toFixed(1);
      return n === 0 ? `M${x} ${y}` : `H${x}V${y}`;
    });
    return `${parts.join("")}H${this.end}`;
  }

  y(value: number, { top, bottom }: Strip, { low, high }: Scale): number {
    return bottom - ((value - low) / (high - low)) * (bottom - top);
  }

  collections(): SVGTemplateResult[] {
    const { curve } = this.given;
    const sums = curve.collections.map((each) => each[0] + each[1] + each[2]);
    let lastX = -MARK_GAP;
    return sums.flatMap((sum, n) => {
      const x = this.x(curve.step[n] ?? 0);
      if (n === 0 || sum === sums[n - 1] || x - lastX < MARK_GAP) {
        return [];
      }
      lastX = x;
      return [svg`<path class="gc" d="M${x} 18V${PAGES.bottom}" />${markAt("collected", x, 11)}`];
    });
  }

  private area(path: string, strip: Strip): SVGTemplateResult {
    return svg`<path class="area" d="${path}V${strip.bottom}H${LEFT}z" />`;
  }

  use(): SVGTemplateResult {
    const { curve, lang } = this.given;
    const scale = scaleOf(curve.held);
    const path = this.path(curve.held, USE, scale);
    return svg`${this.area(path, USE)}<path class="use" d=${path} />
      ${this.ends(USE, scale)}${this.name(sayHeld(lang, "inUse"), curve.held, USE, scale)}`;
  }

  pages(): SVGTemplateResult {
    const { curve, lang } = this.given;
    const mapped = curve.virtual;
    const all = [...curve.resident, ...mapped];
    const scale = { low: 0, high: Math.max(1, ...all) };
    const end = (values: readonly number[]): number => this.y(values.at(-1) ?? 0, PAGES, scale);
    const near = end(curve.resident) - end(mapped) < WORDS_GAP;
    const path = this.path(curve.resident, PAGES, scale);
    return svg`${this.area(path, PAGES)}<path class="resident" d=${path} />
      ${mapped.length === 0 ? nothing : svg`<path class="mapped" d=${this.path(mapped, PAGES, scale)} />`}
      ${mapped.length === 0 ? nothing : this.name(sayHeld(lang, "mapped"), mapped, PAGES, scale, near ? -WORDS_GAP / 2 : 0)}
      ${this.name(sayHeld(lang, "resident"), curve.resident, PAGES, scale, near ? WORDS_GAP / 2 : 0)}`;
  }

  /** What the strip's lower edge stands for, where it is not nothing. */
  private ends({ bottom }: Strip, { low }: Scale): SVGTemplateResult {
    return svg`<path class="floor" d="M${LEFT} ${bottom}.5H${this.x(this.last)}" />
      ${low === 0 || Number(this.end) < LOW_WORDS ? nothing : svg`<text class="low" x=${LEFT + 4} y=${bottom - 4}>${bytesText(low, this.given.lang)}</text>`}`;
  }

  private name(
    words: string,
    values: readonly number[],
    strip: Strip,
    scale: Scale,
    by = 0,
  ): SVGTemplateResult {
    const value = values.at(-1) ?? 0;
    const y = Math.min(strip.bottom, Math.max(strip.top, this.y(value, strip, scale))) + 4 + by;
    return svg`<text x=${Number(this.end) + 8} y=${y}><tspan class="n">${bytesText(value, this.given.lang)}</tspan> ${words}</text>`;
  }

  /** In place of what is not told yet. */
  later(): SVGTemplateResult | typeof nothing {
    const from = Number(this.end) + RIGHT;
    const to = this.given.width - 8;
    return this.given.upTo >= this.last || to - from < 160
      ? nothing
      : svg`<text class="later" x=${(from + to) / 2} y=${(USE.top + PAGES.bottom) / 2}>${sayHeld(this.given.lang, "later")}</text>`;
  }

  cursor(): SVGTemplateResult {
    const x = this.x(Math.min(this.given.step, this.last));
    return svg`<path class="now" d="M${x} 20V${PAGES.bottom}" />`;
  }
}

/** The step under a pointer. */
export function stepAt(x: number, { width, steps }: Pick<CurveDrawing, "width" | "steps">): number {
  const part = (x - LEFT) / Math.max(1, width - LEFT - RIGHT);
  return Math.round(Math.min(1, Math.max(0, part)) * Math.max(0, steps - 1));
}

export function curvePicture(given: CurveDrawing): TemplateResult {
  const drawing = new Drawing(given);
  return html`<svg class="curve" width=${given.width} height=${CURVE_HEIGHT} aria-hidden="true">
    ${drawing.collections()} ${drawing.use()} ${drawing.pages()} ${drawing.later()}
    ${drawing.cursor()}
  </svg>`;
}

/** The curve up to a step. */
export function curveUpTo(curve: Curve, step: number): Curve {
  const known = curve.step.findIndex((at) => at > step);
  const end = known < 0 ? curve.step.length : known;
  const cut = <T>(values: readonly T[] = []): readonly T[] => values.slice(0, end);
  return {
    step: cut(curve.step),
    held: cut(curve.held),
    resident: cut(curve.resident),
    virtual: cut(curve.virtual),
    collections: cut(curve.collections),
  };
}
