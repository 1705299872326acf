/** What the lines and edges of the picture mean: only those that it shows, so it stays short. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { say, type Lang, type Word } from "../../text/strings.js";
import type { Scene, SceneWire } from "./scene.js";

const WIRES: readonly (readonly [look: SceneWire["look"], word: Word])[] = [
  ["plain", "legendStrong"],
  ["weak", "weak"],
  ["borrowed", "legendBorrowed"],
  ["base", "legendBase"],
  ["new", "legendNew"],
  ["gone", "legendGone"],
];

function line(look: SceneWire["look"]): SVGTemplateResult {
  const style = look === "plain" ? "" : look;
  return svg`<path class="edge ${style}" d="M1 7H20" />${
    look === "base" ? svg`<path class="edge base2" d="M1 7H20" />` : nothing
  }<path class="head ${style}" d="M27 7l-8 -3.6v7.2z" />`;
}

export function legend(scene: Scene, lang: Lang): TemplateResult | typeof nothing {
  const looks = new Set(scene.wires.map((wire) => wire.look));
  const shown = WIRES.filter(([look]) => looks.has(look));
  if (shown.length < 2) {
    return nothing;
  }
  return html`<ul class="legend" aria-hidden="true">
    ${shown.map(
      ([look, word]) =>
        html`<li><svg viewBox="0 0 28 14">${line(look)}</svg>${say(lang, word)}</li>`,
    )}
  </ul>`;
}
