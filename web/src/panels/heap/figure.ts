/** The heap's picture with what stands under it: how much is left out, and what its lines mean. */
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import type { View } from "../../engine/view.js";
import { say } from "../../text/strings.js";
import { sceneTemplate, type Handlers, type Look } from "./heap-svg.js";
import { legend } from "./legend.js";
import type { Scene } from "./scene.js";

/**
 * Pixels of the screen per pixel of the picture, while the reader has not chosen: the whole width, as long as it can be
 * read and looks well. What is too wide for that has to be scrolled anyway, so it is as large as reads easily.
 */
export const SMALLEST = 0.62;
export const LARGEST = 1.12;
export const READABLE = 0.85;

export const figureStyles = css`
  .fit {
    margin: auto;
    padding: 14px 12px;
  }
  .fit.open {
    margin-top: 0; /* its height grows as more is seen */
  }
  /* Takes the room that the picture has at its scale; the picture is laid out once, and scaled as a layer. */
  .sized {
    position: relative;
  }
  .scaled {
    position: absolute;
    inset: 0 auto auto 0;
    transform-origin: 0 0;
  }
  .scaled svg {
    display: block;
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
    color: var(--hs-ink-2);
    padding: 8px 20px 0;
  }
  .left button {
    text-decoration: underline;
    text-underline-offset: 3px;
    min-height: 24px;
    padding: 0 4px;
  }
`;

export interface Figure {
  readonly scene: Scene;
  readonly look: Look;
  readonly handlers: Handlers;
  readonly view: View;
  /** Over the picture (notes.ts), when they are there. */
  readonly notes?: SVGTemplateResult | undefined;
  /** Whether later steps may need more room. */
  readonly grows: boolean;
  /** Whether every object gets a card, and what changes that. */
  readonly all: boolean;
  readonly drawAll: (all: boolean) => void;
}

export function figureTemplate(figure: Figure): TemplateResult {
  const { scene, look, handlers, view, grows, all, drawAll } = figure;
  const left = scene.picture.left + view.more;
  return html`<div class="fit ${grows ? "open" : ""}">
    <div class="sized">
      <div class="scaled">
        <svg
          class="heap"
          width=${scene.width}
          height=${scene.height}
          viewBox="0 0 ${scene.width} ${scene.height}"
          role="group"
          aria-label=${say(look.lang, "heap")}
        >
          ${svg`${sceneTemplate(scene, look, handlers, view.event === "end")}${figure.notes}`}
        </svg>
      </div>
    </div>
    ${
      left > 0 || all
        ? html`<p class="left">
            ${left > 0 ? say(look.lang, "leftOut", { n: left }) : nothing}
            ${
              all || scene.picture.left > 0
                ? html`<button @click=${() => drawAll(!all)}>
                    ${say(look.lang, all ? "drawFewer" : "drawAll")}
                  </button>`
                : nothing
            }
          </p>`
        : nothing
    }
    ${legend(scene, look.lang)}
  </div>`;
}
