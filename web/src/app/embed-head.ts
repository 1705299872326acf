/**
 * What a figure on somebody's page has at its top: its title, and until the engine's first picture the one that the
 * page brought along (any child with `slot="picture"`).
 */
import { html, nothing, type TemplateResult } from "lit";
import type { Head } from "./setup.js";

/** A title names the figure for everyone; as an attribute it would follow the pointer over the whole of it. */
export function nameFigure(element: HTMLElement): void {
  const { title } = element;
  element.removeAttribute("title");
  if (title !== "") {
    element.dataset.title = title;
    element.setAttribute("role", "figure");
    element.setAttribute("aria-label", title);
  }
}

export const headTemplate: Head = ({ dataset, view }): TemplateResult => {
  const { title = "" } = dataset;
  return html`${title === "" ? nothing : html`<h2 class="figure-title">${title}</h2>`}
  ${view ? nothing : html`<div class="figure-before"><slot name="picture"></slot></div>`}`;
};
