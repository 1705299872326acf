/** The six glyphs for what a step did: the same in the code's margin and on the timeline. */
import { nothing, svg, type SVGTemplateResult } from "lit";
import { css } from "lit";
import type { Mark } from "../engine/scan.js";

export const markStyles = css`
  .mk-created {
    fill: var(--hs-green);
  }
  .mk-changed {
    fill: var(--hs-orange);
  }
  .mk-raised {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .mk-printed {
    fill: var(--hs-ink-2);
  }
  .mk-freed {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .mk-collected {
    fill: var(--hs-purple);
  }
`;

/** Centred on (x, y), about 10 px across. */
export function markAt(mark: Mark, x: number, y: number): SVGTemplateResult | typeof nothing {
  switch (mark) {
    case "created":
      return svg`<path class="mk-created" d="M${x} ${y - 4.6}l5 9h-10z" />`;
    case "changed":
      return svg`<path class="mk-changed" d="M${x} ${y - 5}l5 5l-5 5l-5 -5z" />`;
    case "raised":
      return svg`<path class="mk-raised" d="M${x - 4} ${y - 4}l8 8m0 -8l-8 8" />`;
    case "printed":
      return svg`<circle class="mk-printed" cx=${x} cy=${y} r="2.6" />`;
    case "freed":
      return svg`<path class="mk-freed" d="M${x} ${y + 4.2}l4.6 -8h-9.2z" />`;
    case "collected":
      return svg`<rect class="mk-collected" x=${x - 4} y=${y - 4} width="8" height="8" rx="2" />`;
    case "none":
      return nothing;
  }
}
