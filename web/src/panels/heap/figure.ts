/** The heap's picture with what stands under it: how much is left out, and what its lines mean. */
import { css, html, nothing, svg, type TemplateResult } from "lit";
import type { View } from "../../engine/view.js";
import { say } from "../../text/strings.js";
import { sceneTemplate, type Handlers, type Look } from "./heap-svg.js";
import { legend } from "./legend.js";
import type { Scene } from "./scene.js";

/** Pixels of the screen per pixel of the picture, while the reader has not chosen: what can be read, and what looks well. */
export const SMALLEST = 0.62;
export const LARGEST = 1.12;

export const figureStyles = css`
  .fit {
    margin: auto;
    padding: 14px 12px;
  }
  .fit.open {
    margin-top: 0; /* its height grows as more is seen */
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    padding: 10px 20px 0;
    font-size: 12px;
    color: var(--hs-ink-2);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  .legend svg {
    width: 28px;
    height: 14px;
  }
  .left {
    color: var(--hs-ink-3);
    padding-left: 20px;
  }
`;

export interface Figure {
  readonly scene: Scene;
  readonly look: Look;
  readonly handlers: Handlers;
  readonly view: View;
  /** Whether later steps may need more room. */
  readonly grows: boolean;
  /** In pixels of the screen. */
  readonly width: number;
  readonly height: number;
}

export function figureTemplate(figure: Figure): TemplateResult {
  const { scene, look, handlers, view, grows, width, height } = figure;
  const left = scene.picture.left + view.more;
  return html`<div class="fit ${grows ? "open" : ""}">
    <svg
      class="heap"
      width=${width}
      height=${height}
      viewBox="0 0 ${scene.width} ${scene.height}"
      role="group"
      aria-label=${say(look.lang, "heap")}
    >
      ${svg`${sceneTemplate(scene, look, handlers, view.event === "end")}`}
    </svg>
    ${left > 0 ? html`<p class="left">${say(look.lang, "leftOut", { n: left })}</p>` : nothing}
    ${legend(scene, look.lang)}
  </div>`;
}
