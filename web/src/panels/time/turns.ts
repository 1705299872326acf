/** Brackets in the timeline: the turns of loops, or how many there are. Loaded when the run is over. */
import { css, nothing, svg, type SVGTemplateResult } from "lit";
import type { Ticks } from "../../engine/view.js";
import { adopt } from "../../components/adopt.js";
import { fill } from "../../text/fill.js";
import type { Panel } from "../panel.js";
import { loopsOf, type Loop } from "./loops.js";

const turnStyles = css`
  .turn {
    fill: none;
    stroke: var(--hs-edge);
  }
  .turn.now {
    stroke: var(--hs-ink);
    stroke-width: 1.6;
  }
  .turn-t {
    text-anchor: middle;
    font-size: var(--hs-fs-tick);
    paint-order: stroke;
    stroke: var(--hs-paper);
    stroke-width: 5px;
  }
  .turn-t.now {
    fill: var(--hs-ink);
    font-weight: 600;
  }
`;

/** Below that a turn has no bracket of its own. */
const NARROWEST = 22;
const WORDS = {
  en: { turns: "{n} turns of line {line}", at: "turn {at} of {n}" },
  zh: { turns: "第 {line} 行转了 {n} 圈", at: "第 {at} / {n} 圈" },
};

type Place = (step: number) => number;

const found = new WeakMap<Ticks, readonly Loop[]>();

export function turnsTemplate(panel: Panel, x: Place): SVGTemplateResult[] {
  const { source, ticks, step, lang } = panel.state;
  adopt(panel, turnStyles);
  if (!ticks) {
    return [];
  }
  const all = found.get(ticks) ?? loopsOf(source, ticks);
  found.set(ticks, all);
  const bracket = (from: number, to: number, isNow: boolean): SVGTemplateResult =>
    svg`<path class="turn ${isNow ? "now" : ""}" d="M${from} 39v5H${to}v-5" />`;
  const words = (from: number, to: number, text: string, isNow: boolean): SVGTemplateResult =>
    svg`<text class="turn-t ${isNow ? "now" : ""}" x=${(from + to) / 2} y="47.5">${text}</text>`;
  return all.flatMap(({ line, turns, end }) => {
    const [first, last] = [x(turns[0]!), x(end) - 3];
    const width = last - first;
    const at = step > end ? -1 : turns.filter((turn) => turn < step).length;
    if (width / turns.length >= NARROWEST) {
      return turns.map((turn, n) => {
        const to = x(turns[n + 1] ?? end) - 3;
        const isNow = n + 1 === at;
        return svg`${bracket(x(turn), to, isNow)}${words(x(turn), to, String(n + 1), isNow)}`;
      });
    }
    const blanks = { n: turns.length, line, at };
    const text = fill(WORDS[lang][at > 0 ? "at" : "turns"], blanks);
    const fits = width > text.length * (lang === "zh" ? 8 : 5.6) + 12;
    return [
      svg`${bracket(first, last, at > 0)}${fits ? words(first, last, text, at > 0) : nothing}`,
    ];
  });
}
