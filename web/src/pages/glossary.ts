/** The glossary: each word with what it means and a step of a lesson that shows it. */
import terms from "virtual:glossary";
import { css, html, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { lessonLink } from "../state/link.js";
import { PageElement, pageStyles } from "./page-element.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";

class Glossary extends PageElement {
  static override styles = [
    tokens,
    base,
    pageStyles,
    css`
      h1 {
        margin: 44px 0 8px;
        font-size: 32px;
        line-height: 1.15;
        letter-spacing: -0.025em;
        font-weight: 600;
      }
      .note {
        font-size: 15px;
        color: var(--hs-ink-2);
        margin-bottom: 28px;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr));
        gap: 0 32px;
      }
      .term {
        padding: 12px 0 18px;
        border-top: 1.5px solid var(--hs-ink);
        scroll-margin-top: 60px;
      }
      .term:target {
        background: var(--hs-orange-wash);
        box-shadow: 0 0 0 10px var(--hs-orange-wash);
      }
      dt {
        font-size: 16px;
        font-weight: 600;
        margin-bottom: 4px;
      }
      dd {
        font-size: 14px;
        line-height: 1.6;
        color: var(--hs-ink-2);
      }
      dd a {
        color: var(--hs-blue-ink);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
    `,
  ];

  protected readonly here = "glossary";

  protected override body(): TemplateResult {
    return html`<h1>${this.say("glossaryTitle")}</h1>
      <p class="note">${this.say("glossaryNote")}</p>
      <dl>
        ${terms.map(
          (term) =>
            html`<div class="term" id=${term.id}>
              <dt>${term.name[this.lang]}</dt>
              <dd>${unsafeHTML(term.text[this.lang])}</dd>
              <dd>
                <a href="./#${lessonLink(term.lesson, term.target)}"
                  >${this.say("see")}<span class="sr">: ${term.name[this.lang]}</span></a
                >
              </dd>
            </div>`,
        )}
      </dl>`;
  }

  /** Terms lie in a shadow root, where the browser does not look for a fragment's target. */
  override firstUpdated(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    this.renderRoot.querySelector(`[id="${CSS.escape(id)}"]`)?.scrollIntoView();
  }
}
customElements.define("hs-glossary", Glossary);
