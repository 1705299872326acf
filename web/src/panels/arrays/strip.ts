/**
 * One array's buffer, in three zooms from above: the whole allocation, its first rows, the elements.
 * Memory stays linear at every zoom; grey funnels join one zoom to the next.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { BufferView } from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { bytesText, grouped, say, type Lang } from "../../text/strings.js";
import { wordsWidth } from "../heap/parts.js";
import { nameOf, shapeText, spanOf, type ArrayItem, type Group } from "./groups.js";

const W = 960;
const ROWS = 5;
const COLUMNS = 5;

interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Bytes from row to row, and from column to column. */
  readonly rowStep: number;
  readonly columnStep: number;
}

/** The last two axes; a vector is one row. */
function gridOf({ shape, strides, itemsize }: BufferView): Grid {
  const n = shape.length;
  return {
    rows: n >= 2 ? shape[n - 2]! : 1,
    columns: shape[n - 1] ?? 1,
    rowStep: n >= 2 ? strides[n - 2]! : 0,
    columnStep: strides[n - 1] ?? itemsize,
  };
}

const funnel = (
  x1: number,
  x2: number,
  y: number,
  a1: number,
  a2: number,
  y2: number,
): SVGTemplateResult => {
  const m = (y + y2) / 2;
  return svg`<path class="funnel" d="M${x1} ${y}C${x1} ${m} ${a1} ${m} ${a1} ${y2}H${a2}C${a2} ${m} ${x2} ${m} ${x2} ${y}z" />`;
};

function middleLabel(x: number, y: number, words: string): SVGTemplateResult {
  const w = wordsWidth(words) * 1.02 + 16;
  return svg`<rect class="plate" x=${x - w / 2} y=${y - 11} width=${w} height="22" /><text class="mid" x=${x} y=${
    y + 4.5
  }>${words}</text>`;
}

/** A row of this width: how many elements have cells, how many follow, and the widths of both. */
function rowParts(
  buffer: BufferView,
  grid: Grid,
  w: number,
): { shown: number; rest: number; restWidth: number; cellWidth: number } {
  const shown = Math.min(grid.columns, COLUMNS);
  const inRow = grid.rowStep === 0 ? grid.columns : Math.abs(grid.rowStep) / buffer.itemsize;
  const rest = Math.max(grid.columns, inRow) - shown;
  const restWidth = rest > 0 ? 54 : 0;
  return { shown, rest, restWidth, cellWidth: (w - restWidth) / shown };
}

/** Cells of one row: lit elements, then how many follow unused before the next row begins. */
function cells(
  buffer: BufferView,
  grid: Grid,
  row: number,
  x: number,
  w: number,
  y: number,
): SVGTemplateResult[] {
  const { shown, rest, restWidth, cellWidth: cw } = rowParts(buffer, grid, w);
  const perRow = Math.min(grid.columns, 8);
  const out = Array.from({ length: shown }, (_, column) => {
    const value = buffer.preview[row * perRow + column] ?? "";
    return svg`<rect class="cell" x=${x + column * cw} y=${y} width=${cw} height="28" /><text class="m b mid" x=${
      x + column * cw + cw / 2
    } y=${y + 18.5}>${value.length * 7.6 > cw - 2 ? `${value.slice(0, Math.max(1, Math.floor(cw / 7.6) - 1))}…` : value}</text>`;
  });
  if (rest > 0) {
    const unused = grid.columns <= COLUMNS;
    out.push(svg`<rect class="rest" x=${x + w - restWidth} y=${y} width=${restWidth} height="28" />
      <rect x=${x + w - restWidth} y=${y} width=${restWidth} height="28" fill=${unused ? "url(#hatch)" : "none"} />
      <text class="q t10 mid" x=${x + w - restWidth / 2} y=${y + 18}>+${grouped(rest)}</text>`);
  }
  return out;
}

function strideNotes(
  buffer: BufferView,
  grid: Grid,
  rowWidth: number,
  gap: number,
  y: number,
  lang: Lang,
): SVGTemplateResult[] {
  const last = buffer.strides.length - 1;
  const note = (
    axis: number,
    w: number,
    at: number,
    what: "nextRow" | "nextColumn",
  ): SVGTemplateResult => {
    const n = grouped(buffer.strides[axis] ?? 0);
    const words = say(lang, "rowStride", { axis, n, what: say(lang, what) });
    return svg`<path class="measure" d="M0.5 ${at - 4}v8m0 -4h${w}m0 -4v8" /><text class="t11" x=${w + 10} y=${
      at + 4
    }>${words}</text>`;
  };
  const notes: SVGTemplateResult[] = [];
  if (grid.columns > 1) {
    notes.push(note(last, rowParts(buffer, grid, rowWidth).cellWidth, y, "nextColumn"));
  }
  if (grid.rows > 1) {
    notes.push(note(last - 1, rowWidth + gap, y + 24, "nextRow"));
  }
  return notes;
}

export function bufferStrip(item: ArrayItem, group: Group, lang: Lang): TemplateResult {
  const { buffer, object } = item;
  const grid = gridOf(buffer);
  const [from, to] = spanOf(buffer);
  const scale = W / Math.max(1, buffer.bytes);
  const litX = from * scale;
  const litW = Math.max(3, (to - from) * scale);
  const isAll = to - from >= buffer.bytes * 0.98;
  const rows = Math.min(grid.rows, ROWS);
  const several = rows > 1;
  const rowWidth = several ? (W - (rows - 1) * 9) / rows : W;
  const rowsY = 92;
  const cellsY = several ? 146 : 92;
  const resident =
    group.resident < group.bytes
      ? `, ${say(lang, "allResident", { n: bytesText(group.resident, lang) })}`
      : "";
  const height = cellsY + 96;
  return html`<section class="lens">
    <h2>
      ${nameOf(item)}
      <span class="quiet"
        >${shapeText(buffer.shape)} ${buffer.dtype} ·
        ${say(lang, "uses", { n: bytesText(buffer.used, lang) })}${
          buffer.keeps > 0
            ? ` · ${say(lang, "keepsAlive", { n: bytesText(buffer.keeps, lang) })}`
            : ""
        }</span
      >
    </h2>
    <svg class="zoom" viewBox="-2 0 ${W + 4} ${height}" role="img" aria-label=${label(object)}>
      <defs>
        <pattern
          id="hatch"
          width="9"
          height="9"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <path class="hatch-o" d="M0 0v9" />
        </pattern>
      </defs>
      ${svg`
        <text class="q t11 end" x=${W} y="12">${say(lang, "bufferOf", {
          name: group.owner ? label(group.owner) : label(object),
        })}</text>
        <rect class="buf" x="0" y="20" width=${W} height="32" rx="4" />
        <rect x="0" y="20" width=${W} height="32" rx="4" fill=${isAll ? "none" : "url(#hatch)"} />
        <rect class="lit ${isAll ? "all" : ""}" x=${litX} y="20" width=${Math.min(litW, W - litX)} height="32" rx=${isAll ? 4 : 0} />
        ${middleLabel(W / 2, 36, `${say(lang, "bytesN", { n: grouped(buffer.bytes) })}${resident}`)}
        ${funnel(litX, Math.min(W, litX + litW), 52, 0, W, several ? rowsY : cellsY)}
        ${several ? rowsOf(buffer, grid, rows, rowWidth, rowsY, cellsY, lang) : nothing}
        ${Array.from({ length: rows }, (_, row) => cells(buffer, grid, row, row * (rowWidth + 9), rowWidth, cellsY))}
        ${strideNotes(buffer, grid, rowWidth, several ? 9 : 0, cellsY + 48, lang)}`}
    </svg>
  </section>`;
}

function rowsOf(
  buffer: BufferView,
  grid: Grid,
  rows: number,
  w: number,
  y: number,
  cellsY: number,
  lang: Lang,
): SVGTemplateResult[] {
  const step = Math.abs(grid.rowStep);
  const used = Math.min(1, (grid.columns * Math.abs(grid.columnStep)) / Math.max(1, step));
  return Array.from({ length: rows }, (_, row) => {
    const x = row * (w + 9);
    const lit = Math.max(3, w * used);
    const isAll = used > 0.98;
    return svg`<rect class="buf" x=${x} y=${y} width=${w} height="26" rx="3" />
      <rect x=${x} y=${y} width=${w} height="26" rx="3" fill=${isAll ? "none" : "url(#hatch)"} />
      <rect class="lit ${isAll ? "all" : ""}" x=${x} y=${y} width=${lit} height="26" />
      ${middleLabel(x + w / 2, y + 13, say(lang, "rowN", { n: row }))}
      ${funnel(x, x + lit, y + 26, x, x + w, cellsY)}`;
  });
}
