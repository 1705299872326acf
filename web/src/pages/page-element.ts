/** What the pages beside the main one have in common: the bar, the language, the theme. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { icon } from "../components/icons.js";
import { keepChoice, nameLanguage, readChoices } from "../state/choices.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";
import { fill, type Blanks } from "../text/fill.js";
import type { Lang } from "../text/strings.js";
import { pageWords, type PageWord } from "./words.js";

export const pageStyles = css`
  :host {
    display: block;
    min-height: 100vh;
    background: var(--hs-paper);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 12px;
    height: 48px;
    padding: 0 16px;
    border-bottom: 1px solid var(--hs-hair);
    background: var(--hs-paper);
  }
  .brand {
    font-weight: 600;
    font-size: 14px;
    letter-spacing: -0.01em;
  }
  nav {
    display: flex;
    gap: 2px;
  }
  nav a {
    padding: 5px 10px;
    border-radius: var(--hs-r);
    color: var(--hs-ink-2);
    white-space: nowrap;
  }
  nav a:hover,
  nav [aria-current="page"] {
    background: var(--hs-sunk);
    color: var(--hs-ink);
  }
  .grow {
    flex: 1;
  }
  main {
    max-width: 1200px;
    margin: 0 auto;
    padding: 0 32px 56px;
  }
  .btn {
    height: 38px;
    padding: 0 16px;
    font-size: 14px;
  }
  @media (max-width: 640px) {
    main {
      padding: 0 16px 40px;
    }
    .bar {
      gap: 6px;
      padding: 0 10px;
    }
    nav a {
      padding: 5px 6px;
    }
    .brand {
      display: none;
    }
  }
`;

export abstract class PageElement extends LitElement {
  static override styles = [tokens, base, pageStyles];

  @property() override lang: Lang = readChoices().lang;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");

  protected abstract readonly here: "catalogue" | "glossary" | "components";
  protected abstract body(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    const { theme } = readChoices();
    this.dataset.theme = theme === "auto" ? (this.dark.matches ? "dark" : "light") : theme;
  }

  override updated(): void {
    nameLanguage(this.lang);
  }

  protected say(word: PageWord, blanks: Blanks = {}): string {
    return fill(pageWords[this.lang][word], blanks);
  }

  override render(): TemplateResult {
    const language = (to: Lang, words: string): TemplateResult =>
      html`<button
        lang=${to}
        aria-pressed=${to === this.lang}
        @click=${() => {
          this.lang = to;
          keepChoice({ lang: to });
        }}
      >
        ${words}
      </button>`;
    const link = (page: "catalogue" | "glossary", word: PageWord): TemplateResult =>
      html`<a href="${page}.html" aria-current=${page === this.here ? "page" : "false"}
        >${this.say(word)}</a
      >`;
    return html`<header class="bar">
        <a class="brand" href="./">Heapscope</a>
        <nav aria-label=${this.say("pages")}>
          ${link("catalogue", "lessons")} ${link("glossary", "glossary")}
        </nav>
        <span class="grow"></span>
        <span class="seg">${language("en", "EN")}${language("zh", "中文")}</span>
        <button class="tool icon" aria-label=${this.say("theme")} @click=${this.switchTheme}>
          ${icon("theme")}
        </button>
      </header>
      <main lang=${this.lang === "zh" ? "zh-CN" : "en"}>${this.body()}</main>`;
  }

  private readonly switchTheme = (): void => {
    const theme = this.dataset.theme === "dark" ? "light" : "dark";
    this.dataset.theme = theme;
    keepChoice({ theme });
  };
}
