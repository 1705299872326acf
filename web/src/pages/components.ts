/**
 * The page of components: each in all its states, in both themes and languages. Nothing here is drawn for show: the panels
 * are the page's own, given states of programs that the engine has run.
 */
import { css, html, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { glyphOf } from "../components/glyphs.js";
import { icon, icons } from "../components/icons.js";
import { markAt, markStyles } from "../components/marks.js";
import type { Mark } from "../engine/scan.js";
import type { ObjectKind } from "../engine/view.js";
import { runOf } from "../lessons/player-run.js";
import type { Run } from "../lessons/run.js";
import "../panels/index.js";
import { loadInspector } from "../panels/index.js";
import { makeWorker } from "../setup.js";
import { Player } from "../state/player.js";
import { INSPECTOR_TABS, type AppState } from "../state/store.js";
import { base } from "../styles/base.js";
import { tokens } from "../styles/tokens.js";
import { speak } from "../text/strings.js";
import { CARDS, MIDDLE, PROGRAM, QUESTIONS, STATES, take, type Shot } from "./component-shots.js";
import { componentsStyles } from "./components.styles.js";
import { PageElement, pageStyles } from "./page-element.js";

const HUES = ["blue", "sky", "purple", "green", "orange", "red", "slate"];
const KINDS: readonly ObjectKind[] = [
  ...([
    "none",
    "bool",
    "int",
    "float",
    "complex",
    "str",
    "bytes",
    "list",
    "tuple",
    "dict",
  ] as const),
  ...(["set", "instance", "class", "function", "method", "cell", "module", "generator"] as const),
  ...(["iterator", "range", "slice", "frame", "exception", "weakref"] as const),
  ...(["ndarray", "tensor", "storage", "other"] as const),
];
const MARKS: readonly (readonly [Mark, string, string])[] = [
  ["created", "makes an object", "造出对象"],
  ["changed", "changes one", "改变对象"],
  ["freed", "frees one", "释放对象"],
  ["raised", "raises", "抛出异常"],
  ["printed", "prints", "输出"],
  ["collected", "a collection", "一次回收"],
];

class Components extends PageElement {
  static override styles = [tokens, base, pageStyles, markStyles, componentsStyles, css``];

  protected readonly here = "components";
  private readonly player = new Player(makeWorker, new URL("engine/", document.baseURI).href);
  private readonly taken = new Map<Shot, AppState>();
  private run: Run | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.takeAll();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.player.close();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await speak(this.lang);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("lang")) {
      this.player.store.set({ lang: this.lang });
    }
  }

  /** One program after the other; the last one stays, for the drawer and the questions. */
  private async takeAll(): Promise<void> {
    await Promise.all([loadInspector(), import("../lessons/question-view.js")]);
    for (const one of [...CARDS, ...STATES, ...PROGRAM]) {
      this.taken.set(one, await take(this.player, one));
      this.requestUpdate();
    }
    this.run = runOf(this.player);
    this.requestUpdate();
  }

  private in(en: string, zh: string): string {
    return this.lang === "zh" ? zh : en;
  }

  private stateOf(shot: Shot): AppState | null {
    const state = this.taken.get(shot);
    return state ? { ...state, lang: this.lang } : null;
  }

  private figure(
    name: string,
    body: unknown,
    width: "wide" | "half" | "phone" = "half",
  ): TemplateResult {
    return html`<figure class=${width}>
      <figcaption>${name}</figcaption>
      <div class="shown">${body}</div>
    </figure>`;
  }

  private heap(shot: Shot, width: "wide" | "half" | "phone"): TemplateResult {
    const state = this.stateOf(shot);
    const body = state ? html`<hs-heap .state=${state} .player=${this.player}></hs-heap>` : nothing;
    return this.figure(shot.name[this.lang], body, width);
  }

  protected override body(): TemplateResult {
    return html`<h1>${this.in("Components", "组件")}</h1>
      <p class="note">
        ${this.in(
          "Each part of the page in all its states. The pictures are the page’s own panels, and what they show was run by the engine.",
          "页面的每个部分和它的全部状态。图都是页面自己的面板，内容都由引擎运行得来。",
        )}
      </p>
      ${this.colours()} ${this.controls()}
      <h2>${this.in("Objects", "对象")}</h2>
      <div class="row">${CARDS.map((shot) => this.heap(shot, "wide"))}</div>
      <h2>${this.in("States and references", "状态与引用")}</h2>
      <div class="row">${STATES.map((shot) => this.heap(shot, "half"))}</div>
      <h2>${this.in("On a phone", "在手机上")}</h2>
      <div class="row">
        ${[STATES[0]!, STATES[1]!, STATES[6]!].map((shot) => this.heap(shot, "phone"))}
      </div>
      ${this.time()} ${this.drawer()} ${this.questions()}`;
  }

  private colours(): TemplateResult {
    return html`<h2>${this.in("Hues, kinds, marks", "颜色、种类、记号")}</h2>
      <ul class="hues">
        ${HUES.map(
          (hue) =>
            html`<li class="t-${hue}">
              <i class="mark ${hue}"></i><i class="wash ${hue}"></i>${hue}
            </li>`,
        )}
      </ul>
      <ul class="kinds">
        ${KINDS.map((kind) => {
          const { letter, hue } = glyphOf({ kind, type: kind });
          return html`<li><span class="g ${hue}" aria-hidden="true">${letter}</span>${kind}</li>`;
        })}
      </ul>
      <ul class="kinds">
        ${MARKS.map(
          ([mark, en, zh]) =>
            html`<li>
              <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                ${svg`${markAt(mark, 7, 7)}`}</svg
              >${this.in(en, zh)}
            </li>`,
        )}
      </ul>`;
  }

  private controls(): TemplateResult {
    const words = this.in("Run", "运行");
    return html`<h2>${this.in("Controls", "控件")}</h2>
      <div class="controls">
        <button class="btn main">${icon("play")} ${words}</button>
        <button class="btn main" disabled>${words}</button>
        <button class="btn">${icon("edit")} ${words}</button>
        <button class="btn" disabled>${words}</button>
        <button class="btn warn">${icon("stop")} ${words}</button>
        <button class="tool">${icon("share")} ${words}</button>
        <button class="tool icon" aria-label=${words}>${icon("theme")}</button>
        <span class="seg"
          ><button aria-pressed="true">${words}</button
          ><button aria-pressed="false">REPL</button></span
        >
      </div>
      <ul class="kinds">
        ${(Object.keys(icons) as (keyof typeof icons)[]).map(
          (name) => html`<li>${icon(name)}${name}</li>`,
        )}
      </ul>`;
  }

  /** Code, sentence and timeline of one program at three places. */
  private time(): TemplateResult {
    return html`<h2>${this.in("Code, sentence, time", "代码、句子、时间")}</h2>
      <div class="row">
        ${PROGRAM.map((shot) => {
          const state = this.stateOf(shot);
          const player = this.player;
          return this.figure(
            shot.name[this.lang],
            state
              ? html`<hs-code .state=${state} .player=${player}></hs-code>
                  <hs-output .state=${state} .player=${player}></hs-output>
                  <hs-caption .state=${state} .player=${player}></hs-caption>
                  <hs-time .state=${state} .player=${player}></hs-time>`
              : nothing,
            "wide",
          );
        })}
      </div>`;
  }

  private drawer(): TemplateResult {
    const state = this.stateOf(PROGRAM[MIDDLE]!);
    return html`<h2>${this.in("Drawer", "抽屉")}</h2>
      <div class="row">
        ${INSPECTOR_TABS.map((inspectorTab) =>
          this.figure(
            inspectorTab,
            state && this.run
              ? html`<hs-inspector
                  .state=${{ ...state, inspecting: true, inspectorTab }}
                  .player=${this.player}
                ></hs-inspector>`
              : nothing,
            "phone",
          ),
        )}
      </div>`;
  }

  private questions(): TemplateResult {
    return html`<h2>${this.in("Questions", "题目")}</h2>
      <div class="row">
        ${QUESTIONS.map((question) =>
          this.figure(
            question.kind,
            html`<hs-question
              .lang=${this.lang}
              .question=${question}
              .run=${this.run}
            ></hs-question>`,
            "phone",
          ),
        )}
      </div>`;
  }
}
customElements.define("hs-components", Components);
