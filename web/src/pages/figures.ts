/**
 * Small figures of the three pitfalls: they look like the heap's picture, and have no words but names of programs. What
 * draws that picture is not used here: shared with this page, the main page would load it as a file of its own.
 */
import { css, svg, type SVGTemplateResult } from "lit";

const ROW = 22;
const HEAD = 28;

type Look = "" | "new" | "gone" | "base";

const arrow = (path: string, x: number, y: number, look: Look = ""): SVGTemplateResult =>
  svg`<path class="edge ${look}" d=${path} />${
    look === "base" ? svg`<path class="edge base2" d=${path} />` : ""
  }<path class="head ${look}" d="M${x} ${y}l-8 -3.6v7.2z" />`;

const dot = (x: number, y: number): SVGTemplateResult =>
  svg`<circle class="dot" cx=${x} cy=${y} r="2.6" />`;

const name = (words: string, y: number): SVGTemplateResult =>
  svg`<text class="m" x="12" y=${y + 4}>${words}</text>`;

interface Card {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly letter: string;
  /** Of the letter's tile (styles/hues.ts). */
  readonly hue: string;
  readonly title: string;
  /** What stands at the left and at the right of each row; null: an arrow leaves there. */
  readonly rows?: readonly (readonly [key: string, value: string | null])[];
  readonly isNew?: boolean;
  /** The row that changed. */
  readonly changed?: number;
}

function card({ x, y, w, letter, hue, title, rows = [], isNew, changed }: Card): SVGTemplateResult {
  return svg`<g class=${isNew === true ? "new" : ""}>
    <rect class="box" x=${x} y=${y} width=${w} height=${HEAD + rows.length * ROW} rx="7" />
    <g class="glyph ${hue}"><rect x=${x + 6} y=${y + 5} width="18" height="18" rx="4.5" /><text
      x=${x + 15} y=${y + 18}>${letter}</text></g><text class="b" x=${x + 30} y=${y + 18.5}>${title}</text>
    ${rows.map(([key, value], at) => {
      const top = y + HEAD + at * ROW;
      return svg`<path class="sep" d="M${x} ${top}h${w}" />
        ${changed === at ? svg`<rect class="cell-chg" x=${x + 3} y=${top + 2.5} width=${w - 6} height=${ROW - 5} rx="4" />` : ""}
        <text class="m q" x=${x + 10} y=${top + 15.5}>${key}</text>
        ${
          value === null
            ? dot(x + w - 12, top + ROW / 2)
            : svg`<text class="m end ${changed === at ? "chg" : ""}" x=${x + w - 10} y=${top + 15.5}>${value}</text>`
        }`;
    })}
  </g>`;
}

const tupleOfList = (): SVGTemplateResult => svg`
  ${name("shelf", 28)}${dot(62, 28)}${arrow("M62 28H208", 215, 28)}
  ${name("t", 86)}${dot(62, 86)}${arrow("M62 86H82", 89, 86)}
  ${card({ x: 90, y: 72, w: 84, letter: "T", hue: "t-sky", title: "tuple", rows: [["0", null]] })}
  ${arrow("M162 111H182Q191 111 191 102V43Q191 34 200 34H208", 215, 34)}
  ${card({
    x: 216,
    y: 14,
    w: 92,
    letter: "L",
    hue: "t-blue",
    title: "list",
    rows: [
      ["0", "1"],
      ["1", "2"],
      ["2", "3"],
      ["3", "4"],
    ],
    changed: 3,
  })}`;

function viewLeak(): SVGTemplateResult {
  const rows = [0, 1, 3].map((at) => 10 + HEAD + at * ROW + ROW / 2);
  return svg`
    <defs><pattern id="kept" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="kept" d="M0 0v8" /></pattern></defs>
    ${card({
      x: 12,
      y: 10,
      w: 72,
      letter: "L",
      hue: "t-blue",
      title: "list",
      rows: [
        ["0", null],
        ["1", null],
        ["…", ""],
        ["49", null],
      ],
    })}
    ${rows.map(
      (y) => svg`${arrow(`M72 ${y}H98`, 105, y)}
        <rect class="box" x="106" y=${y - 9} width="64" height="18" rx="5" />
        <text class="m" x="115" y=${y + 4}>(5, 5)</text>
        ${arrow(`M170 ${y}H188`, 197, y, "base")}
        <rect class="strip" x="198" y=${y - 9} width="110" height="18" rx="3" fill="url(#kept)" />
        <rect class="plate" x="226" y=${y - 8} width="54" height="16" />
        <text class="m b" x="232" y=${y + 4}>392 MB</text>`,
    )}`;
}

const paramTo = (): SVGTemplateResult => svg`
  ${name("p", 32)}${dot(34, 32)}
  ${arrow("M34 36H130Q139 36 139 45V95Q139 104 148 104H168", 175, 104, "gone")}
  ${arrow("M34 32H168", 175, 32, "new")}
  ${card({ x: 176, y: 18, w: 132, letter: "T", hue: "t-red", title: "bfloat16", isNew: true })}
  ${card({ x: 12, y: 72, w: 104, letter: "O", hue: "t-slate", title: "Linear", rows: [["weight", null]] })}
  ${arrow("M104 111H168", 175, 111)}
  ${card({ x: 176, y: 97, w: 132, letter: "P", hue: "t-red", title: "float32" })}`;

const FIGURES: Readonly<Record<string, () => SVGTemplateResult>> = {
  "tuple-of-list": tupleOfList,
  "view-leak": viewLeak,
  "param-to": paramTo,
};

/** By the lesson's slug. */
export const figureOf = (slug: string): SVGTemplateResult =>
  svg`<svg viewBox="0 0 320 142" aria-hidden="true">${FIGURES[slug]?.() ?? ""}</svg>`;

export const figureStyles = css`
  .pit text {
    fill: var(--hs-ink);
  }
  .pit .m {
    font: 12.5px var(--hs-mono);
  }
  .pit .b {
    font-weight: 600;
  }
  .pit .q {
    fill: var(--hs-ink-3);
  }
  .pit .end {
    text-anchor: end;
  }
  .pit .box {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .pit .new > .box {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .pit .sep {
    stroke: var(--hs-hair);
  }
  .pit .cell-chg {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  .pit .chg {
    fill: var(--hs-orange-ink);
  }
  .pit .glyph rect {
    fill: var(--w);
    stroke: var(--c);
  }
  .pit .glyph text {
    fill: var(--t);
    font: 700 11px var(--hs-mono);
    text-anchor: middle;
  }
  .pit .edge {
    fill: none;
    stroke: var(--hs-arrow);
    stroke-width: 1.4;
  }
  .pit :is(.head, .dot) {
    fill: var(--hs-arrow);
  }
  .pit .edge.new {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .pit .head.new {
    fill: var(--hs-green);
  }
  .pit .edge.gone {
    stroke: var(--hs-red);
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
  .pit .head.gone {
    fill: var(--hs-red);
  }
  .pit .edge.base {
    stroke: var(--hs-orange);
    stroke-width: 5;
  }
  .pit .edge.base2 {
    stroke: var(--hs-canvas);
    stroke-width: 2;
  }
  .pit .head.base {
    fill: var(--hs-orange);
  }
  .pit .kept {
    stroke: var(--hs-orange);
    opacity: 0.55;
  }
  .pit .strip {
    stroke: var(--hs-edge);
  }
  .pit .plate {
    fill: var(--hs-canvas);
  }
`;
