/** Styles of a part that loads when it is wanted, added to its element once. */
import type { CSSResult, LitElement } from "lit";

export function adopt(element: LitElement, { styleSheet }: CSSResult): void {
  const { adoptedStyleSheets } = element.renderRoot as ShadowRoot;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) {
    adoptedStyleSheets.push(styleSheet);
  }
}
