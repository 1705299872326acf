/**
 * What a figure on somebody's page has at its top: its title, the way to Heapscope's own page, and until the engine's
 * first picture the one that the page brought along (any child with `slot="picture"`).
 */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../components/icons.js";
import type { Head } from "./setup.js";

const OPEN = { en: "Open in Heapscope", zh: "在 Heapscope 中打开" };

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

export const headTemplate: Head = (element, site): TemplateResult => {
  const { title = "" } = element.dataset;
  // The link carries what is shown, which is known only when it is asked for.
  const open = (event: Event): void => {
    event.preventDefault();
    void element.sharing().then(({ link }) => window.open(link, "_blank", "noopener"));
  };
  return html`<header class="figure-head">
      <h2>${title}</h2>
      <a class="tool" id="full" target="_blank" href=${site} @click=${open}>
        ${icon("share")}${OPEN[element.lang]}
      </a>
    </header>
    ${element.view ? nothing : html`<div class="figure-before"><slot name="picture"></slot></div>`}`;
};
