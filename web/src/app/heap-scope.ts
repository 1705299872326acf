/**
 * `<heap-scope>`: the whole page as one element.
 *
 * Attributes: `lesson` (a slug), `src` (address of a program), `mode`, `step`, `view`, `lang`,
 * `theme` (`light`, `dark`, `auto`), `title`. Without lesson and src the element's child
 * `<script type="text/python">` is the program.
 * Events: `heapscope-ready`, `heapscope-run`, `heapscope-step`, `heapscope-error`.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { icon } from "../components/icons.js";
import "../panels/index.js";
import type { CodePanel } from "../panels/code/code-panel.js";
import { Player } from "../state/player.js";
import { emptyState, TABS, type AppState, type Pane, type Tab } from "../state/store.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";
import { say, type Lang, type Word } from "../text/strings.js";
import { shellStyles } from "./heap-scope.styles.js";
import { handleKey } from "./keys.js";
import { loadOpening, program, type Lesson } from "./lessons.js";

const PANES: readonly Pane[] = ["code", "heap", "inspect"];

const KEYS: readonly (readonly [key: string, word: Word])[] = [
  ["← →", "keyStep"],
  ["Home End", "keyEnds"],
  ["PgUp PgDn", "keyFar"],
  ["Space", "keyPlay"],
  ["1 2 3 4", "keyViews"],
  ["i", "keyInspect"],
  ["b", "keyBytes"],
  ["Ctrl Enter", "keyRun"],
];

export interface Setup {
  readonly makeWorker: () => Worker;
  /** Folder of heapscope.mjs and heapscope.wasm, and the one of openings/. */
  readonly engineBase: string;
  readonly siteBase: string;
  readonly lessons: readonly Lesson[];
}

export class HeapScope extends LitElement {
  static override styles = [tokens, base, shellStyles];
  static setup: Setup;

  @property() lesson = "";
  @property() src = "";
  @property() override lang: Lang = "en";
  @property() theme: "light" | "dark" | "auto" = "auto";
  @property({ type: Number, attribute: "step-limit" }) stepLimit: number | undefined;
  @state() private app: AppState = emptyState;

  /** @internal */
  player!: Player;
  private told = { phase: "", step: -1 };
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");

  override connectedCallback(): void {
    super.connectedCallback();
    const { makeWorker, engineBase } = HeapScope.setup;
    this.player = new Player(makeWorker, engineBase);
    this.player.store.subscribe((now) => this.changed(now));
    this.player.store.set({ lang: this.lang });
    this.addEventListener("keydown", this.onKey);
    this.dark.addEventListener("change", this.applyTheme);
    addEventListener("hashchange", this.onHash);
    this.applyTheme();
    void this.openFirst();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener("change", this.applyTheme);
    removeEventListener("hashchange", this.onHash);
    this.player.close();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("lang") && this.app.lang !== this.lang) {
      this.player.store.set({ lang: this.lang });
    }
    if (changed.has("theme")) {
      this.applyTheme();
    }
    this.player.limitSteps(this.stepLimit);
  }

  get source(): string {
    return this.app.source;
  }
  get steps(): number {
    return this.app.steps;
  }
  get step(): number {
    return this.app.step;
  }
  get view(): AppState["view"] {
    return this.app.view;
  }
  get output(): string {
    return new TextDecoder().decode(this.app.output);
  }
  get phase(): AppState["phase"] {
    return this.app.phase;
  }

  /** Whether the run is over and the step to open at is shown. */
  get settled(): boolean {
    return this.app.settled;
  }

  /** Runs a program: another one, or the one that is there. */
  run(source = this.app.source): void {
    this.lesson = "";
    this.player.open({ source });
    this.codePanel()?.opened(source);
  }

  stop(): void {
    this.player.stop();
  }

  seek(step: number): Promise<void> {
    return this.player.seek(step);
  }

  async openLesson(slug: string): Promise<void> {
    const lesson = HeapScope.setup.lessons.find((l) => l.slug === slug);
    if (!lesson) {
      return;
    }
    this.lesson = slug;
    const opening = await loadOpening(HeapScope.setup.siteBase, slug);
    this.player.open(program(lesson, opening));
    await this.updateComplete;
    this.codePanel()?.opened(lesson.source);
  }

  private async openFirst(): Promise<void> {
    const child = this.querySelector('script[type="text/python"]')?.textContent;
    if (this.src !== "") {
      const answer = await fetch(this.src);
      this.run(await answer.text());
    } else if (child != null) {
      this.run(child.replace(/^\n/, ""));
    } else {
      const { lessons } = HeapScope.setup;
      const wanted = this.lesson === "" ? location.hash.slice(1) : this.lesson;
      const known = lessons.some((l) => l.slug === wanted);
      await this.openLesson(known ? wanted : (lessons[0]?.slug ?? ""));
    }
  }

  private changed(now: AppState): void {
    this.app = now;
    const tell = (name: string, detail: unknown): void => {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    };
    if (this.told.phase !== now.phase) {
      this.told.phase = now.phase;
      if (now.phase === "done" || now.phase === "stopped") {
        tell("heapscope-run", { steps: now.steps, phase: now.phase });
        if (now.error) {
          tell("heapscope-error", now.error);
        }
      }
    }
    if (now.view && now.step !== this.told.step) {
      const first = this.told.step < 0;
      this.told.step = now.step;
      tell(first ? "heapscope-ready" : "heapscope-step", { step: now.step });
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (handleKey(event, this.player)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private readonly onHash = (): void => {
    const slug = location.hash.slice(1);
    if (slug !== this.lesson) {
      void this.openLesson(slug);
    }
  };

  private readonly applyTheme = (): void => {
    const auto = this.dark.matches ? "dark" : "light";
    this.dataset.theme = this.theme === "auto" ? auto : this.theme;
  };

  private codePanel(): CodePanel | null {
    return this.renderRoot.querySelector<CodePanel>("hs-code");
  }

  private say(word: Word): string {
    return say(this.lang, word);
  }

  override render(): TemplateResult {
    const { app, player } = this;
    const side = app.inspecting && app.tab !== "memory" && app.tab !== "arrays";
    return html`<div class="app ${side ? "side" : ""}" data-pane=${app.pane}>
      ${this.bar()} ${this.panes()}
      <div class="pane-code">
        ${this.lessonText()}
        <hs-code .state=${app} .player=${player} @hs-reset=${this.resetLesson}></hs-code>
        <hs-output .state=${app} .player=${player}></hs-output>
      </div>
      <div class="pane-heap">
        ${this.tabs()}
        <div class="stage" role="tabpanel">${this.stage()}</div>
        <hs-caption .state=${app} .player=${player}></hs-caption>
      </div>
      <hs-inspector class="pane-side" .state=${app} .player=${player}></hs-inspector>
      <hs-time class="pane-time" .state=${app} .player=${player}></hs-time>
    </div>`;
  }

  private stage(): TemplateResult {
    const { app, player } = this;
    switch (app.tab) {
      case "names":
      case "objects":
        return html`<hs-heap .state=${app} .player=${player}></hs-heap>`;
      case "memory":
        return html`<hs-memory .state=${app} .player=${player}></hs-memory>`;
      case "arrays":
        return html`<hs-arrays .state=${app} .player=${player}></hs-arrays>`;
    }
  }

  private bar(): TemplateResult {
    const { lessons } = HeapScope.setup;
    const groups = [...new Set(lessons.map((l) => l.text[this.lang].group))];
    return html`<header class="bar">
      <span class="brand"
        ><svg viewBox="0 0 26 20" aria-hidden="true">
          <circle cx="3.5" cy="4" r="2.5" class="ink" />
          <path d="M4 4h4c4 0 3 8 7 8" />
          <rect x="14" y="4" width="10.5" height="13" rx="2.5" />
          <path d="M14 8.3h10.5M14 12.6h10.5" /></svg
        >Heapscope</span
      >
      <label class="crumb"
        ><span class="sr">${this.say("lessons")}</span
        ><select id="lesson" @change=${this.pickLesson} .value=${this.lesson}>
          ${groups.map(
            (group) =>
              html`<optgroup label=${group}>
                ${lessons
                  .filter((l) => l.text[this.lang].group === group)
                  .map(
                    (l) =>
                      html`<option value=${l.slug} ?selected=${l.slug === this.lesson}>
                        ${l.text[this.lang].title}
                      </option>`,
                  )}
              </optgroup>`,
          )}
          <option value="" ?selected=${this.lesson === ""}>${this.say("ownProgram")}</option>
        </select></label
      >
      <span class="grow"></span>
      <span class="version">CPython 3.11</span>
      <span class="seg"> ${this.langButton("en", "EN")}${this.langButton("zh", "中文")} </span>
      <button class="tool icon" aria-label=${this.say("theme")} @click=${this.switchTheme}>
        ${icon("theme")}
      </button>
      <details class="help">
        <summary class="tool icon" aria-label=${this.say("keys")}>?</summary>
        <dl>
          ${KEYS.map(
            ([key, word]) =>
              html`<dt><kbd>${key}</kbd></dt>
                <dd>${this.say(word)}</dd>`,
          )}
        </dl>
      </details>
    </header>`;
  }

  private langButton(lang: Lang, words: string): TemplateResult {
    const pick = (): void => {
      this.lang = lang;
    };
    return html`<button lang=${lang} aria-pressed=${this.lang === lang} @click=${pick}>
      ${words}
    </button>`;
  }

  /** Only there on narrow screens: which of the three panes is shown. */
  private panes(): TemplateResult {
    const pick = (pane: Pane) => (): void => this.player.store.set({ pane });
    return html`<div class="panes tabs" role="tablist">
      ${PANES.map(
        (pane) =>
          html`<button role="tab" aria-selected=${this.app.pane === pane} @click=${pick(pane)}>
            ${this.say(pane)}
          </button>`,
      )}
    </div>`;
  }

  private tabs(): TemplateResult {
    const pick = (tab: Tab) => (): void => this.player.pickTab(tab);
    return html`<div class="tabs" role="tablist" aria-label=${this.say("heap")}>
      ${TABS.map(
        (tab) =>
          html`<button
            role="tab"
            id="view-${tab}"
            aria-selected=${this.app.tab === tab}
            @click=${pick(tab)}
          >
            ${this.say(tab)}
          </button>`,
      )}
      <span class="sp"></span>
      ${
        this.app.phase === "loading"
          ? html`<span class="tool quiet" role="status">${this.say("loading")}…</span>`
          : nothing
      }
    </div>`;
  }

  private lessonText(): TemplateResult | typeof nothing {
    const lesson = HeapScope.setup.lessons.find((l) => l.slug === this.lesson);
    if (!lesson) {
      return nothing;
    }
    const { group, title, html: body } = lesson.text[this.lang];
    return html`<section class="lesson" lang=${this.lang}>
      <p class="kicker">${group}</p>
      <h1>${title}</h1>
      ${unsafeHTML(body)}
    </section>`;
  }

  private readonly pickLesson = (event: Event): void => {
    const slug = (event.target as HTMLSelectElement).value;
    if (slug === "") {
      this.run();
    } else {
      void this.openLesson(slug);
      history.replaceState(null, "", `#${slug}`);
    }
  };

  private readonly resetLesson = (): void => {
    if (this.lesson !== "") {
      void this.openLesson(this.lesson);
    }
  };

  private readonly switchTheme = (): void => {
    this.theme = this.dataset.theme === "dark" ? "light" : "dark";
  };
}
