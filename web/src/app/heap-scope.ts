/**
 * `<heap-scope>`: the whole page as one element.
 *
 * Attributes: `lesson` (a slug), `src` (address of a program), `mode`, `step`, `view`, `lang`, `theme` (`light`, `dark`,
 * `auto`), `title`, `page`. Without lesson and src the child `<script type="text/python">` is the program; with `page`
 * the fragment of the address is. Events: `heapscope-ready`, `heapscope-run`, `heapscope-step`, `heapscope-error`.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import "../panels/index.js";
import type { ViewTools } from "../panels/heap/view-tools.js";
import type { TimePanel } from "../panels/time/time-panel.js";
import type { CodePanel } from "../panels/code/code-panel.js";
import { choicesFor, keepChoice, nameLanguage } from "../state/choices.js";
import { Player } from "../state/player.js";
import type { SharedProgram, Switches } from "../state/link.js";
import { emptyState, type AppState } from "../state/store.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";
import { say, speak, type Lang, type Word } from "../text/strings.js";
import { pageStyles } from "./page.styles.js";
import { shellStyles } from "./heap-scope.styles.js";
import { barTemplate } from "./bar.js";
import { handleKey } from "./keys.js";
import type { PickEvent } from "./lesson-list.js";
import { loadLesson, program, type Lesson } from "./lessons.js";
import { boxesTemplate, lessonTemplate, type Told } from "./lesson-text.js";
import { isRecording, takeFiles } from "./files.js";
import { firstOfPage, fragmentOf, lengthProblem, type First } from "./opening.js";
import type { Sharing } from "./share-menu.js";
import type { Setup } from "./setup.js";
import * as stage from "./stage.js";
import { revealTab, tabsTemplate } from "./tabs.js";
import { whenSeen } from "./when-seen.js";

export class HeapScope extends LitElement {
  static override styles = [tokens, base, shellStyles, pageStyles];
  static setup: Setup;

  @property() lesson = "";
  @property() src = "";
  /** Whether the element is the whole page: then the page's address says what is shown. */
  @property({ type: Boolean }) page = false;
  @property() override lang: Lang = "en";
  @property() theme: "light" | "dark" | "auto" = "auto";
  @property({ type: Number, attribute: "step-limit" }) stepLimit: number | undefined;
  @state() private app: AppState = emptyState;
  @state() private shown: Lesson | null = null;
  /** @internal */
  @state() told: Told = "";
  /** What the link asked to see of the lesson. */
  private target = "";

  /** @internal */
  player!: Player;
  private last = { phase: "", step: -1, run: "" };
  private leaveFiles = (): void => undefined;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.page) {
      Object.assign(this, choicesFor(this));
    }
    const { makeWorker, engineBase } = HeapScope.setup;
    this.player = new Player(makeWorker, engineBase);
    this.player.store.subscribe((now) => this.changed(now));
    this.player.store.set({ lang: this.lang });
    this.keyTarget().addEventListener("keydown", this.onKey);
    this.leaveFiles = takeFiles(this.keyTarget(), this.openGiven);
    this.dark.addEventListener("change", this.applyTheme);
    addEventListener("hashchange", this.onHash);
    addEventListener("heapscope-missing", this.onMissing);
    this.applyTheme();
    if (this.page) {
      void this.openFirst();
    } else {
      whenSeen(this, () => void this.openFirst());
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener("change", this.applyTheme);
    removeEventListener("hashchange", this.onHash);
    removeEventListener("heapscope-missing", this.onMissing);
    this.keyTarget().removeEventListener("keydown", this.onKey);
    this.leaveFiles();
    this.player.close();
  }

  /** Nothing is drawn, here or in a panel, in a language whose words are not there yet. */
  protected override async scheduleUpdate(): Promise<void> {
    await speak(this.lang);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("lang") && this.app.lang !== this.lang) {
      this.player.store.set({ lang: this.lang });
    }
    if (this.page) {
      nameLanguage(this.lang);
    }
    if (changed.has("theme")) {
      this.applyTheme();
    }
    this.player.limitSteps(this.stepLimit);
  }

  override updated(): void {
    revealTab(this.renderRoot);
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
  get settled(): boolean {
    return this.app.settled;
  }

  /** Runs a program: another one, or the one that is there. */
  run(source = this.app.source): void {
    this.openProgram({ source, mode: this.app.mode });
  }

  stop(): void {
    this.player.stop();
  }

  seek(step: number): Promise<void> {
    return this.player.seek(step);
  }

  /** Shows a lesson; one that is not there is told and changes nothing else. */
  async openLesson(slug: string, target = "", switches?: Switches): Promise<void> {
    const { lessons, siteBase } = HeapScope.setup;
    const isThere = lessons.includes(slug);
    const lesson = isThere ? await loadLesson(siteBase, slug) : null;
    if (!lesson) {
      this.told = isThere
        ? this.say("notLoaded", { address: `lessons/${slug}.json` })
        : this.say("unknownLesson", { name: slug });
      return;
    }
    this.told = "";
    this.lesson = slug;
    this.shown = lesson;
    this.target = target;
    const { options, ...machine } = switches ?? {};
    this.player.store.set(machine);
    this.player.open({ ...program(lesson), ...(options && { options }) });
    await this.updateComplete;
    this.codePanel()?.opened(lesson.source);
  }

  private async openFirst(): Promise<void> {
    await speak(this.lang);
    const { lessons } = HeapScope.setup;
    const wishes = { lang: this.lang, slugs: lessons };
    // Attributes and a child script are for other pages.
    const own = this.page && this.src + this.lesson === "" ? null : await import("./of-element.js");
    const first =
      (await own?.firstOfElement(this, this, wishes)) ??
      (await firstOfPage(this.page ? location.hash : "", wishes));
    await this.openAs(first);
    if (this.page) {
      await this.updateComplete;
      await this.codePanel()?.restore();
    }
  }

  private async openAs(first: First): Promise<void> {
    switch (first.kind) {
      case "lesson":
        await this.openLesson(first.slug, first.target, first.switches);
        return;
      case "program":
        this.openProgram(first.program);
        return;
      case "problem":
        if (!this.app.view) {
          await this.openLesson(HeapScope.setup.lessons[0] ?? "");
        }
        this.told = first.problem;
    }
  }

  /** @internal */
  openProgram(program: SharedProgram): void {
    const { source, mode = "script", model = this.app.model, step, tab, pins, options } = program;
    if (isRecording(source)) {
      this.openGiven(source);
      return;
    }
    this.told = lengthProblem(source, this.lang);
    if (this.told !== "") {
      return;
    }
    const usual = this.shown ? "names" : this.app.tab; // what a lesson shows is that lesson's
    this.lesson = "";
    this.shown = null;
    this.player.store.set({ mode, model });
    this.player.open({
      source,
      ...(step === undefined ? {} : { step }),
      tab: tab ?? usual,
      ...(options === undefined ? {} : { options }),
    });
    this.player.store.set({ pins: pins ?? new Map() });
    this.codePanel()?.opened(source);
  }

  /** The page's address always names what is shown, so that a reload brings it back. */
  private async tellAddress(): Promise<void> {
    const source = this.app.source;
    const fragment = await fragmentOf(this.app, this.shown, false);
    if (this.page && source === this.app.source && location.hash !== `#${fragment}`) {
      history.replaceState(null, "", `#${fragment}`);
    }
  }

  private changed(now: AppState): void {
    this.app = now;
    const tell = (name: string, detail: unknown): void => {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    };
    const { source, mode, model, shuffle, collects } = now;
    const run = [mode, model, shuffle, collects, source].join();
    if (this.page && now.phase === "running" && run !== this.last.run) {
      this.last.run = run;
      void this.tellAddress();
    }
    if (this.last.phase !== now.phase) {
      this.last.phase = now.phase;
      if (now.phase === "done" || now.phase === "stopped") {
        const own = now.source !== this.shown?.source;
        tell("heapscope-run", { steps: now.steps, phase: now.phase, own });
        if (now.error) {
          tell("heapscope-error", now.error);
        }
      }
    }
    if (now.view && now.step !== this.last.step) {
      const first = this.last.step < 0;
      this.last.step = now.step;
      tell(first ? "heapscope-ready" : "heapscope-step", { step: now.step });
    }
  }

  /** On a page of ours keys mean something wherever the focus is; on others only inside of the element. */
  private keyTarget(): HTMLElement {
    return this.page ? document.documentElement : this;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (handleKey(event, this)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Within a step: the moments of a collection, where it is shown; else instructions. @internal */
  readonly walk = (by: 1 | -1): boolean => stage.walkWithin(this.renderRoot, by);

  /** @internal */
  readonly tools = (): ViewTools | null =>
    this.renderRoot.querySelector<ViewTools>("hs-view-tools");

  /** @internal */
  readonly goTo = (): void => {
    this.renderRoot.querySelector<TimePanel>("hs-time")?.focusStep();
  };

  private readonly onHash = (): void => {
    if (this.page) {
      const slugs = HeapScope.setup.lessons;
      void firstOfPage(location.hash, { lang: this.lang, slugs }).then((f) => this.openAs(f));
    }
  };

  /** A part of the page that was wanted did not come (vite.config.ts). */
  private readonly onMissing = (): string => (this.told = this.say("partMissing"));

  private readonly applyTheme = (): void => {
    const auto = this.dark.matches ? "dark" : "light";
    this.dataset.theme = this.theme === "auto" ? auto : this.theme;
  };

  /** @internal */
  codePanel(): CodePanel | null {
    return this.renderRoot.querySelector<CodePanel>("hs-code");
  }

  private say(word: Word, blanks?: Readonly<Record<string, string>>): string {
    return say(this.lang, word, blanks);
  }

  override render(): TemplateResult {
    const { app, player } = this;
    const side = app.inspecting && app.tab !== "memory" && app.tab !== "arrays";
    return html`<div class="app ${side ? "side" : ""}" data-pane=${app.pane}>
      ${HeapScope.setup.head?.(this, HeapScope.setup.siteBase) ?? this.bar()}
      ${stage.panesTemplate(app, player)}
      <div class="pane-code" @hs-program=${this.tryProgram} @hs-pick=${this.pickLesson}>
        ${lessonTemplate({ lesson: this.shown, lessons: HeapScope.setup.lessons, app, player, told: this.told, target: this.target })}
        <hs-code .state=${app} .player=${player} @hs-reset=${this.resetLesson}></hs-code>
        <hs-instructions .state=${app} .player=${player}></hs-instructions>
        <hs-output .state=${app} .player=${player}></hs-output>
        ${stage.promptTemplate(app, player)}
      </div>
      <div class="pane-heap">
        ${tabsTemplate({ app, player, pick: (tab) => player.pickTab(tab) })}
        ${stage.modelNotice(app)} ${boxesTemplate(this.shown, app, player)}
        <div class="stage" role="tabpanel">${stage.stageTemplate(app, player)}</div>
        <hs-caption .state=${app} .player=${player}></hs-caption>
      </div>
      ${stage.sideTemplate(app, player)}
      <hs-time class="pane-time" .state=${app} .player=${player}></hs-time>
    </div>`;
  }

  private bar(): TemplateResult {
    return barTemplate({
      lang: this.lang,
      lessons: HeapScope.setup.lessons,
      title: this.shown?.text[this.lang].title ?? "",
      lesson: this.lesson,
      pickLesson: this.pickLesson,
      pickLang: (lang) => {
        this.lang = lang;
        keepChoice({ lang });
      },
      switchTheme: this.switchTheme,
      sharing: this.sharing,
      models: this.app.models,
      model: this.app.model,
      pickModel: (model) => {
        this.player.store.set({ model });
        this.player.run();
      },
    });
  }

  private readonly pickLesson = (event: PickEvent): void => {
    const slug = event.detail;
    if (slug === "") {
      this.openProgram({ source: "" });
      void this.codePanel()?.edit();
    } else {
      void this.openLesson(slug).then(() => this.tellAddress());
    }
  };

  /** @internal */
  readonly sharing = async (): Promise<Sharing> => {
    const [{ sharing }, fragment] = await Promise.all([
      import("./export.js"),
      fragmentOf(this.app, this.shown, true),
    ]);
    return sharing(this, this.app, `${HeapScope.setup.siteBase}#${fragment}`);
  };

  /** A file, or its text: a recording or a program. @internal */
  readonly openGiven = (given: File | string): void =>
    void import("./open-file.js").then(({ openGiven }) => openGiven(this, this.app, given));

  private readonly resetLesson = (): void => {
    if (this.lesson !== "") {
      void this.openLesson(this.lesson);
    }
  };

  /** A program that a lesson offers: it stays in the lesson. An empty one is to be written. */
  private readonly tryProgram = (event: CustomEvent<string>): void => {
    this.player.run({ source: event.detail });
    void this.codePanel()?.offered(event.detail);
  };

  private readonly switchTheme = (): void => {
    this.theme = this.dataset.theme === "dark" ? "light" : "dark";
    keepChoice({ theme: this.theme });
  };
}
