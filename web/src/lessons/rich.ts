/** Words that are made while the page runs, as HTML: `code` is code, all else is text. */
import { html, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const rich = (text: string): string =>
  escaped(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** HTML that the build or `rich` made. */
export const shown = (text: string): TemplateResult => html`${unsafeHTML(text)}`;
