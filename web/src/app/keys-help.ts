/** `<hs-keys>`: what the keys do, the list behind the question mark. It and its words load when it is opened. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { base } from "../styles/base.js";
import { say, type Lang, type Word } from "../text/strings.js";
import "../text/en-later.js";

const KEYS: readonly (readonly [key: string, word: Word])[] = [
  ["← →", "keyStep"],
  ["Home End", "keyEnds"],
  ["PgUp PgDn", "keyFar"],
  ["Space", "keyPlay"],
  ["1 … 7", "keyViews"],
  ["Shift ← →", "keyMoments"],
  ["n o", "keyDepth"],
  ["s m", "keyStops"],
  ["i", "keyInspect"],
  ["b r w", "keyBytes"],
  ["c", "keyFold"],
  ["/", "find"],
  ["+ - 0", "zoom"],
  ["g", "goto"],
  ["Ctrl Enter", "keyRun"],
];

@customElement("hs-keys")
export class KeysHelp extends LitElement {
  static override styles = [
    base,
    css`
      dl {
        position: absolute;
        z-index: 3;
        right: 0;
        top: 36px;
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 6px 14px;
        width: max-content;
        max-width: min(520px, calc(100vw - 24px));
        padding: 14px 16px;
        border: 1px solid var(--hs-edge);
        border-radius: var(--hs-r);
        background: var(--hs-card);
      }
      kbd {
        font: 500 11px/18px var(--hs-mono);
        border: 1px solid var(--hs-hair);
        border-bottom-width: 2px;
        border-radius: 4px;
        padding: 0 5px;
        color: var(--hs-ink-2);
      }
    `,
  ];

  @property() override lang: Lang = "en";

  override render(): TemplateResult {
    return html`<dl>
      ${KEYS.map(
        ([key, word]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${say(this.lang, word)}</dd>`,
      )}
    </dl>`;
  }
}
