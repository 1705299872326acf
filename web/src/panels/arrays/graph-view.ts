/** What lies behind a result: autograd's operations, from its grad_fn back to the leaves, from left to right. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { BufferView, GraphStep } from "../../engine/view.js";
import { roundedPath } from "../../state/routes.js";
import type { Lang } from "../../text/strings.js";
import { tellTensor } from "./tensor-words.js";

const PILL = 26;
const PITCH = 38;
const GAP = 34;
const MOST = 24;

interface Pill {
  readonly words: string;
  readonly step: GraphStep | null;
  readonly id?: number;
  readonly column: number;
  readonly row: number;
}

/** As far from the start as the longest way there. */
function columnsOf(graph: readonly GraphStep[]): number[] {
  const columns = graph.map(() => 0);
  for (let again = 0; again < graph.length; again++) {
    graph.forEach(({ next }, at) => {
      for (const to of next) {
        columns[to] = Math.max(columns[to]!, columns[at]! + 1);
      }
    });
  }
  return columns;
}

const wide = (words: string): number => words.length * 7.4 + 20;

export function graphTemplate(
  { graph = [] }: BufferView,
  name: string,
  nameOf: (id: number) => string,
  lang: Lang,
  select: (id: number) => void,
): TemplateResult | typeof nothing {
  if (graph.length === 0) {
    return nothing;
  }
  const columns = columnsOf(graph);
  const filled: number[] = [];
  const place = (column: number): number => {
    filled[column] = (filled[column] ?? 0) + 1;
    return filled[column] - 1;
  };
  const pills: Pill[] = graph.map((step, at) => {
    const column = columns[at]!;
    return { words: step.name, step, column, row: place(column) };
  });
  const ends: { from: number; pill: Pill }[] = graph.flatMap(({ leaf }, at) => {
    if (leaf === undefined) {
      return [];
    }
    const column = columns[at]! + 1;
    const pill = { words: nameOf(leaf), step: null, id: leaf, column, row: place(column) };
    return [{ from: at, pill }];
  });
  const all = [...pills, ...ends.map(({ pill }) => pill)];
  const widths = filled.map((_, column) =>
    Math.max(...all.filter((p) => p.column === column).map((p) => wide(p.words))),
  );
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, w) => sum + w + GAP, 1),
  );
  const at = ({ column, row, words }: Pill): { x: number; y: number; w: number } => ({
    x: lefts[column]!,
    y: 2 + row * PITCH,
    w: wide(words),
  });
  const arrow = (one: Pill, other: Pill): SVGTemplateResult => {
    const a = at(one);
    const b = at(other);
    const turn = b.x - GAP / 2;
    const path = roundedPath([
      [a.x + a.w, a.y + PILL / 2],
      [turn, a.y + PILL / 2],
      [turn, b.y + PILL / 2],
      [b.x, b.y + PILL / 2],
    ]);
    return svg`<path class="edge" d=${path} /><path class="head" d="M${b.x - 0.5} ${b.y + PILL / 2}l-8 -3.6v7.2z" />`;
  };
  const w = lefts.at(-1)! + widths.at(-1)! + 4;
  const h = Math.max(...filled) * PITCH;
  return html`<section class="lens graph">
    <h2><span class="quiet">${tellTensor(lang, "graph", { name })}</span></h2>
    <svg class="heap" width=${w} height=${h} role="group" aria-label="grad_fn">
      ${svg`${pills.flatMap((pill) => (pill.step?.next ?? []).map((to) => arrow(pill, pills[to]!)))}
        ${ends.map(({ from, pill }) => arrow(pills[from]!, pill))}
        ${all.map((pill) => {
          const { x, y, w: width } = at(pill);
          const { id } = pill;
          const body = svg`<rect class="box ${pill.step?.released === true ? "let-go" : ""}" x=${x} y=${y} width=${width} height=${PILL} rx="13" />
            <text class="m t11 mid" x=${x + width / 2} y=${y + 17}>${pill.words}</text>`;
          return id === undefined
            ? body
            : svg`<g class="hit leaf" role="button" tabindex="0" aria-label=${pill.words} @click=${() => select(id)}
                @keydown=${(event: KeyboardEvent) => event.key === "Enter" && select(id)}>${body}</g>`;
        })}`}
    </svg>
    ${graph.some((step) => step.released === true) ? html`<p class="quiet dashes">${tellTensor(lang, "released")}</p>` : nothing}
    ${graph.length === MOST ? html`<p class="quiet">${tellTensor(lang, "hiddenSteps", { n: MOST })}</p>` : nothing}
  </section>`;
}
