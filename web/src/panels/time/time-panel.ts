/**
 * `<hs-time>`: step buttons, the track with a tick and a mark for each step, the life of the selected
 * object with its count, bytes held, and the number of the step.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { icon } from "../../components/icons.js";
import { markAt, markStyles } from "../../components/marks.js";
import { label } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { bytesText, grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import type * as turns from "./turns.js";
import { timeStyles } from "./time-panel.styles.js";

const LEFT = 92;
const RIGHT = 82;
const MOST_TICKS = 160;

@customElement("hs-time")
export class TimePanel extends Panel {
  static override styles = [base, markStyles, timeStyles];

  @state() private room = 800;
  @state() private turns: typeof turns | undefined;
  private watcher: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => {
      const track = this.shadowRoot?.querySelector(".track");
      this.room = track?.clientWidth ?? this.room;
    });
  }

  override firstUpdated(): void {
    this.watcher?.observe(this.shadowRoot!.querySelector(".track")!);
  }

  override updated(): void {
    if (this.state.settled) {
      void import("./turns.js").then((m) => (this.turns = m));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
  }

  /** The key `g` leads to the number of the step. */
  focusStep(): void {
    const field = this.shadowRoot!.querySelector<HTMLInputElement>("#goto");
    field?.focus();
    field?.select();
  }

  protected override draw(): TemplateResult {
    const { step, steps, view, playing, pace } = this.state;
    const last = Math.max(0, steps - 1);
    const next =
      view === null
        ? ""
        : view.event === "end"
          ? this.say("atEnd")
          : this.say("nextUp", { n: Math.max(1, view.line) });
    return html`<div class="time">
      <div class="steps">
        ${this.button("first", "first", () => this.player.seek(0), step > 0)}
        ${this.button("back", "back", () => this.player.move(-1), step > 0)}
        <button
          class="stepbtn main"
          id="play"
          aria-label=${this.say(playing ? "pause" : "play")}
          ?disabled=${steps < 2}
          @click=${() => this.player.play()}
        >
          ${icon(playing ? "pause" : "play")}
        </button>
        ${this.button("forward", "forward", () => this.player.move(1), step < last)}
        ${this.button("last", "last", () => this.player.seek(last), step < last)}
        <button
          class="stepbtn pace"
          id="pace"
          aria-label="${this.say("play")} ${pace}×"
          @click=${() => this.player.store.set({ pace: pace === 4 ? 0.5 : pace * 2 })}
        >
          ${pace === 0.5 ? "½" : pace}×
        </button>
        ${this.stops()}
      </div>
      <div class="track" @pointerdown=${this.scrub} @pointermove=${this.scrub}>${this.track()}</div>
      <div class="jump ${last > 99_999 ? "far" : ""}">
        <span class="w">${this.say("step")}</span>
        <b class="num"
          ><input
            id="goto"
            inputmode="numeric"
            aria-label=${this.say("goto")}
            .value=${String(step)}
            @change=${this.typed}
          /><i> / ${grouped(last)}</i></b
        >
        <span class="w">${next}</span>
      </div>
    </div>`;
  }

  private button(
    name: "first" | "back" | "forward" | "last",
    word: "first" | "back" | "forward" | "last",
    act: () => Promise<void>,
    enabled: boolean,
  ): TemplateResult {
    const go = (): void => {
      this.player.pause();
      void act();
    };
    return html`<button
      class="stepbtn"
      id=${name}
      aria-label=${this.say(word)}
      title=${this.say(word)}
      ?disabled=${!enabled}
      @click=${go}
    >
      ${icon(name)}
    </button>`;
  }

  /** From stop mark to stop mark, where there are any. */
  private stops(): TemplateResult | typeof nothing {
    const { stops, marks, steps } = this.state;
    if (steps < 2 || stops.marks.length + stops.breakpoints + marks.length === 0) {
      return nothing;
    }
    const stop = (id: "lastStop" | "nextStop", sign: string): TemplateResult =>
      html`<button
        class="stepbtn"
        id=${id}
        aria-label=${this.say(id)}
        title=${this.say(id)}
        @click=${() =>
          void import("../../state/moves.js").then((m) =>
            m.goToStop(this.player, id === "lastStop"),
          )}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`${stop("lastStop", "◂●")}${stop("nextStop", "●▸")}`;
  }

  private readonly typed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const step = Number(input.value.replaceAll(",", ""));
    if (Number.isInteger(step)) {
      void this.player.seek(step);
    }
    input.value = String(this.state.step);
  };

  private readonly scrub = (event: PointerEvent): void => {
    if (event.type === "pointermove" && (event.buttons & 1) === 0) {
      return;
    }
    const track = event.currentTarget as HTMLElement;
    const box = track.getBoundingClientRect();
    const { steps } = this.state;
    const left = this.left();
    const part = (event.clientX - box.left - left) / (this.room - left - this.right());
    this.player.pause();
    void this.player.seek(Math.round(Math.min(1, Math.max(0, part)) * (steps - 1)));
  };

  /** On narrow screens there is no room for the words at the left. */
  private left(): number {
    return this.room < 560 ? 20 : LEFT;
  }

  private right(): number {
    return this.room < 560 ? 20 : RIGHT;
  }

  private x(step: number): number {
    const { steps } = this.state;
    const left = this.left();
    return left + (steps < 2 ? 0 : (step / (steps - 1)) * (this.room - left - this.right()));
  }

  private track(): TemplateResult {
    const { step, steps } = this.state;
    const narrow = this.room < 560;
    const now = this.x(step);
    const words = grouped(step);
    const w = words.length * 7 + 16;
    const height = narrow ? 44 : 104;
    return html`<svg width=${this.room} height=${height} aria-hidden="true">
      ${narrow ? nothing : svg`<text x="16" y="31">${this.say("steps")}</text>`}
      ${steps > 0 ? svg`${this.ticks()} ${narrow ? nothing : svg`${this.turns?.turnsTemplate(this, (at) => this.x(at))}${this.life()}${this.curve()}`}` : nothing}
      <path class="head-now" d="M${now} 12V${height - 4}" />
      <rect class="head-pill" x=${now - w / 2} y="2" width=${w} height="18" rx="9" />
      <text class="pill-t" x=${now} y="15">${words}</text>
    </svg>`;
  }

  private ticks(): SVGTemplateResult[] {
    const { steps, step, scan } = this.state;
    const out: SVGTemplateResult[] = [];
    const every = Math.max(1, Math.ceil(steps / MOST_TICKS));
    for (let at = 0; at < steps; at += every) {
      out.push(svg`<path class="tk ${at <= step ? "past" : ""}" d="M${this.x(at)} 25v10" />`);
    }
    out.push(...this.collections());
    const far = (this.room - LEFT) / 14;
    const marks = scan?.marks ?? [];
    let lastX = -100;
    marks.forEach((mark, at) => {
      const x = this.x(at);
      const telling = mark !== "none" && (steps < far || x - lastX > 13);
      if (telling && at !== step) {
        lastX = x;
        out.push(svg`${markAt(mark, x, 10)}`);
      }
    });
    return out;
  }

  /** Where a collection ran, for runs whose steps are not all marked. */
  private collections(): SVGTemplateResult[] {
    const { ticks, scan } = this.state;
    if (!ticks || (scan && scan.upTo === scan.steps)) {
      return [];
    }
    let lastX = -100;
    return ticks.collections.flatMap((count, at) => {
      const x = this.x(ticks.from + at * ticks.stride);
      if (at === 0 || count === ticks.collections[at - 1] || x - lastX < 13) {
        return [];
      }
      lastX = x;
      return [svg`${markAt("collected", x, 10)}`];
    });
  }

  /** The selected object: from birth to death, with its count as a step line. */
  private life(): SVGTemplateResult | typeof nothing {
    const { selected, scan, view, before } = this.state;
    const counts = selected === null ? undefined : scan?.counts[selected];
    const life = scan?.lives.objects.find((l) => l.id === selected);
    if (!counts || !life || !scan || selected === null) {
      return nothing;
    }
    const object =
      view?.objects.find((o) => o.id === selected) ??
      before?.objects.find((o) => o.id === selected);
    const most = Math.max(...counts.map(([, count]) => count), 1);
    const low = Math.min(...counts.map(([, count]) => count));
    const y = (count: number): number =>
      most > 1e8 ? 58 : 64 - (most === low ? 4 : ((count - Math.min(low, 0)) / most) * 14);
    let path = "";
    counts.forEach(([at, count], index) => {
      path += index === 0 ? `M${this.x(at)} ${y(count)}` : `H${this.x(at)}V${y(count)}`;
    });
    path += `H${this.x(life.died)}`;
    const now = counts.filter(([at]) => at <= this.state.step).at(-1)?.[1];
    const name = object ? label(object) : `#${selected}`;
    return svg`<text x="16" y="62">${name.length > 12 ? `${name.slice(0, 11)}…` : name}</text>
      <path class="life" d=${path} />
      ${markAt("created", this.x(life.born), y(counts[0]![1]))}
      ${
        most > 1e8 || now === undefined
          ? nothing
          : svg`<text x=${this.room - this.right() + 8} y="62">${now}</text>`
      }`;
  }

  private curve(): SVGTemplateResult | typeof nothing {
    const { ticks, step, steps, predicting } = this.state;
    if (!ticks || ticks.held.length === 0) {
      return nothing;
    }
    // While a lesson asks what will happen, what comes would be the answer.
    const upTo = predicting ? step : steps - 1;
    const held = ticks.held.slice(0, Math.floor((upTo - ticks.from) / ticks.stride) + 1);
    const low = Math.min(...held);
    const high = Math.max(...held);
    const span = Math.max(1, high - low);
    const y = (held: number): number => 98 - ((held - low) / span) * 22;
    let path = "";
    held.forEach((bytes, at) => {
      const x = this.x(Math.min(steps - 1, ticks.from + at * ticks.stride));
      path +=
        at === 0
          ? `M${x.toFixed(1)} ${y(bytes).toFixed(1)}`
          : `H${x.toFixed(1)}V${y(bytes).toFixed(1)}`;
    });
    const first = this.x(0);
    const end = this.x(upTo);
    return svg`<text x="16" y="92">${this.say("bytesHeld")}</text>
      <path class="curve" d="${path}H${end}V99H${first}z" />
      <path class="curve-l" d=${path} />
      <text x=${end + 6} y="82">${high > low ? `+${bytesText(high - low, this.state.lang)}` : ""}</text>`;
  }
}
