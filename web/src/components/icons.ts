/** Line icons, 16 by 16. */
import { svg, type SVGTemplateResult } from "lit";

export const icons = {
  play: svg`<path class="solid" d="M4 2.5v11l9-5.5z" />`,
  pause: svg`<path class="solid" d="M4 3h3v10H4zM9 3h3v10H9z" />`,
  stop: svg`<rect class="solid" x="3.5" y="3.5" width="9" height="9" rx="1" />`,
  back: svg`<path class="solid" d="M12 2.5v11L3 8z" />`,
  forward: svg`<path class="solid" d="M4 2.5v11l9-5.5z" />`,
  first: svg`<path class="solid" d="M13 3v10L5.5 8zM3 3h1.8v10H3z" />`,
  last: svg`<path class="solid" d="M3 3v10l7.5-5zM11.2 3H13v10h-1.8z" />`,
  edit: svg`<path d="M11 2.5l2.5 2.5L6 12.5l-3.2.7.7-3.2z" />`,
  close: svg`<path d="M4 4l8 8M12 4l-8 8" />`,
  theme: svg`<circle cx="8" cy="8" r="5.5" /><path class="solid" d="M8 2.5a5.5 5.5 0 0 1 0 11z" />`,
  share: svg`<path d="M8 10V2.5M5.2 5.2L8 2.4l2.8 2.8M3 8.5v5h10v-5" />`,
  left: svg`<path d="M10 3.5L5.5 8l4.5 4.5" />`,
  right: svg`<path d="M6 3.5L10.5 8 6 12.5" />`,
  down: svg`<path d="M4 6l4 4 4-4" />`,
  search: svg`<circle cx="7" cy="7" r="4.2" /><path d="M10.2 10.2L14 14" />`,
  undo: svg`<path d="M5 3L2.5 5.5 5 8M3 5.5h6a4 4 0 0 1 0 8H6" />`,
  error: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.8v4M8 11v.2" />`,
} satisfies Record<string, SVGTemplateResult>;

export const icon = (name: keyof typeof icons): SVGTemplateResult =>
  svg`<svg class="i" viewBox="0 0 16 16" aria-hidden="true">${icons[name]}</svg>`;
