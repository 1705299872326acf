/** The catalogue: what Heapscope is, a playground, the three pitfalls, all lessons, the leak lab. */
import titles from "virtual:lesson-titles";
import { html, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { LessonTitle } from "../app/lessons.js";
import { begun } from "../lessons/progress.js";
import { programLink } from "../state/link.js";
import { forgetRecent, readRecent, titleOfProgram, type Recent } from "../state/recent.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";
import { catalogueStyles } from "./catalogue.styles.js";
import { figureOf, figureStyles } from "./figures.js";
import { PageElement, pageStyles } from "./page-element.js";
import type { PageWord } from "./words.js";

const SAMPLE = `import sys

a = []
b = [a, a]
print(sys.getrefcount(a))
`;

const PITFALLS: readonly (readonly [slug: string, word: PageWord, code: string, figure: string])[] =
  [
    ["tuple-of-list", "tuple", "t[0].append(4)", "3 → 4"],
    ["view-leak", "leak", "corners.append(a[:5, :5])", "19.6 GB"],
    ["param-to", "params", "p = p.to(bfloat16)", "0"],
  ];

const openProgram = (program: Recent): void =>
  void programLink(program).then((link) => location.assign(`./#${link}`));

class Catalogue extends PageElement {
  static override styles = [tokens, base, pageStyles, catalogueStyles, figureStyles];

  protected readonly here = "catalogue";
  @state() private words = "";
  @state() private recent = readRecent().slice(0, 6);
  private readonly seen = begun();

  protected override body(): TemplateResult {
    return html`${this.hero()} ${this.recents()} ${this.pitfalls()} ${this.all()} ${this.labs()}`;
  }

  private hero(): TemplateResult {
    return html`<section class="hero">
      <div>
        <h1>${this.say("headline")}</h1>
        <p class="pitch">${this.say("pitch")}</p>
        <p class="row"><a class="btn main" href="./#${titles[0]?.slug}">${this.say("first")}</a></p>
      </div>
      <form class="try" @submit=${this.runProgram}>
        <header><b>${this.say("playground")}</b></header>
        <textarea
          name="program"
          rows="7"
          spellcheck="false"
          autocapitalize="off"
          aria-label=${this.say("program")}
          .defaultValue=${SAMPLE}
        ></textarea>
        <footer>
          <button class="btn main" type="submit">${this.say("runAndStep")}</button>
          <span class="quiet">${this.say("playgroundNote")}</span>
        </footer>
      </form>
    </section>`;
  }

  /** What the reader ran on the main page before. */
  private recents(): TemplateResult | string {
    return this.recent.length === 0
      ? ""
      : html`<section id="recent">
          <div class="lhead">
            <h2>${this.say("recent")}</h2>
            <span class="quiet">${this.say("recentNote")}</span>
            <button class="tool" @click=${this.forget}>${this.say("forget")}</button>
          </div>
          <ul>
            ${this.recent.map(
              (program) =>
                html`<li>
                  <button @click=${() => openProgram(program)}>
                    <code>${titleOfProgram(program.source)}</code>
                  </button>
                </li>`,
            )}
          </ul>
        </section>`;
  }

  private readonly forget = (): void => {
    forgetRecent();
    this.recent = [];
  };

  private readonly runProgram = (event: SubmitEvent): void => {
    event.preventDefault();
    const source = this.renderRoot.querySelector("textarea")!.value;
    openProgram({ source, mode: "script" });
  };

  private pitfalls(): TemplateResult {
    return html`<section>
      <h2>${this.say("three")}</h2>
      <div class="pits">
        ${PITFALLS.map(([slug, word, code, figure]) => {
          const title = titles.find((one) => one.slug === slug)?.text[this.lang].title ?? slug;
          return html`<a class="pit" href="./#${slug}">
            ${figureOf(slug)}
            <h3>${title}</h3>
            <p>${this.say(word)}</p>
            <footer><code>${code}</code><b>${figure}</b></footer>
          </a>`;
        })}
      </div>
    </section>`;
  }

  private found(): readonly LessonTitle[] {
    const wanted = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    return titles.filter(({ slug, text, lab }) => {
      const said = [slug, text.en.title, text.en.group, text.zh.title, text.zh.group].join(" ");
      return lab !== true && wanted.every((word) => said.toLowerCase().includes(word));
    });
  }

  private all(): TemplateResult {
    const found = this.found();
    const lessons = titles.filter(({ lab }) => lab !== true);
    const groups = [...new Set(lessons.map(({ text }) => text[this.lang].group))];
    return html`<section id="lessons">
      <div class="lhead">
        <h2>${this.say("all")}</h2>
        <span class="quiet"
          >${this.say("count", { n: lessons.length, groups: groups.length })}
          <i>${this.say("mythCheck")}</i> ${this.say("mythNote")}</span
        >
        <input
          type="search"
          aria-label=${this.say("search")}
          placeholder=${this.say("search")}
          @input=${(event: Event) => {
            this.words = (event.target as HTMLInputElement).value;
          }}
        />
      </div>
      ${
        found.length === 0
          ? html`<p class="quiet" role="status">
              ${this.say("none", { words: this.words.trim() })}
            </p>`
          : html`<div class="groups">
              ${groups.map((group) =>
                this.group(
                  group,
                  found.filter(({ text }) => text[this.lang].group === group),
                ),
              )}
            </div>`
      }
    </section>`;
  }

  private group(name: string, lessons: readonly LessonTitle[]): TemplateResult | string {
    return lessons.length === 0
      ? ""
      : html`<section class="group">
          <h3>${name}<span class="num">${lessons.length}</span></h3>
          <ul>
            ${lessons.map((lesson) => this.item(lesson))}
          </ul>
        </section>`;
  }

  private item({ slug, text, checks }: LessonTitle): TemplateResult {
    const seen = this.seen.has(slug);
    return html`<li>
      <a href="./#${slug}" class=${seen ? "seen" : ""}
        ><span>${text[this.lang].title}</span>${
          checks === true ? html`<i>${this.say("mythCheck")}</i>` : ""
        }${seen ? html`<span class="sr">(${this.say("begun")})</span>` : ""}</a
      >
    </li>`;
  }

  private labs(): TemplateResult | string {
    const labs = titles.filter(({ lab }) => lab === true);
    return labs.length === 0
      ? ""
      : html`<section id="labs">
          <div class="lhead">
            <h2>${this.say("labs")}</h2>
            <span class="quiet">${this.say("labsNote")}</span>
          </div>
          <ul class="labs">
            ${labs.map((lesson) => this.item(lesson))}
          </ul>
        </section>`;
  }
}
customElements.define("hs-catalogue", Catalogue);
