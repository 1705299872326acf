/**
 * `<hs-collector>`: the three generations, their counters against the thresholds, and each collection
 * of the step played phase by phase with the counts that it works on.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { icon } from "../../components/icons.js";
import type { Collection, GcView } from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { pictures } from "../../styles/pictures.js";
import { grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { collectorStyles } from "./collector-panel.styles.js";
import { restingArt, type Show } from "./generations.js";
import { collectingArt } from "./lanes.js";
import { PHASES, playCollection, type Collecting, type Moment, type PhaseName } from "./moments.js";
import "../../text/en-later.js";

@customElement("hs-collector")
export class CollectorPanel extends Panel {
  static override styles = [base, pictures, collectorStyles];

  @state() private room = 900;
  /** Which of the step's collections, and how far it has been played. */
  @state() private shown = 0;
  @state() private at = 0;
  private step = -1;
  private watcher: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => {
      this.room = this.clientWidth - (this.clientWidth > 760 ? 48 : 32);
    });
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
  }

  override willUpdate(): void {
    const step = this.state.view?.step ?? -1;
    if (step !== this.step) {
      this.step = step;
      this.at = 0;
      this.shown = 0;
    }
  }

  /** Moments of the collection that is played; 0 when there is none. */
  get moments(): number {
    return this.playing()?.moments.length ?? 0;
  }

  /** One moment on or back; whether there was one. */
  walk(by: number): boolean {
    const to = this.at + by;
    if (to < 0 || to >= this.moments) {
      return false;
    }
    this.at = to;
    return true;
  }

  private collections(): readonly Collection[] {
    return this.state.view?.changes.collections.filter((c) => c.cause !== "exit") ?? [];
  }

  private playing(): Collecting | null {
    const { view, before } = this.state;
    const collection = this.collections()[this.shown];
    return view && collection ? playCollection(collection, view, before) : null;
  }

  protected override draw(): TemplateResult {
    const { view, before, lang, selected } = this.state;
    if (!view) {
      return html`<p class="quiet">…</p>`;
    }
    const show: Show = {
      view,
      before,
      lang,
      selected,
      room: this.room,
      select: (id) => this.player.select(id),
    };
    const playing = this.playing();
    const moment = playing?.moments[Math.min(this.at, playing.moments.length - 1)];
    const { art, width, height } =
      playing && moment && playing.candidates.length > 0
        ? collectingArt(playing, moment, show)
        : restingArt(show);
    return html`<div class="collector">
      ${playing && moment ? html`${this.phases(playing, moment)}${this.controls(playing, moment)}` : nothing}
      <div class="which">
        ${this.which(playing)}${this.counters(playing && before ? before.gc : view.gc, playing)}
      </div>
      <div class="picture">
        <svg
          class="heap"
          width=${width}
          height=${height}
          viewBox="0 0 ${width} ${height}"
          role="group"
          aria-label=${this.say("collector")}
        >
          ${svg`${art}`}
        </svg>
      </div>
    </div>`;
  }

  private phases(playing: Collecting, moment: Moment): TemplateResult {
    const now = PHASES.indexOf(moment.phase);
    const go = (phase: PhaseName) => (): void => {
      const at = playing.moments.findIndex((m) => m.phase === phase);
      this.at = at < 0 ? this.at : at;
    };
    return html`<div class="phases" role="group" aria-label=${this.say("phases")} tabindex="0">
      ${PHASES.map((phase, index) => {
        const there = playing.moments.some((m) => m.phase === phase);
        return html`<button
          class=${index < now ? "past" : ""}
          aria-current=${index === now ? "step" : "false"}
          ?disabled=${!there}
          @click=${go(phase)}
        >
          <code>${phase}</code>${this.say(`phase_${phase}`)}
        </button>`;
      })}
    </div>`;
  }

  private controls(playing: Collecting, moment: Moment): TemplateResult {
    const last = playing.moments.length - 1;
    return html`<div class="walk">
      <button
        class="round"
        id="moment-back"
        aria-label=${this.say("momentBack")}
        ?disabled=${this.at === 0}
        @click=${() => this.walk(-1)}
      >
        ${icon("back")}
      </button>
      <button
        class="round"
        id="moment-on"
        aria-label=${this.say("momentOn")}
        ?disabled=${this.at >= last}
        @click=${() => this.walk(1)}
      >
        ${icon("forward")}
      </button>
      <span class="at num">${this.step}.${this.at + 1}</span>
      <p aria-live="polite">${this.sentence(playing, moment)}</p>
    </div>`;
  }

  private sentence(playing: Collecting, moment: Moment): TemplateResult | string {
    const name = (id: number): string => {
      const one = playing.candidates.find((c) => c.id === id);
      return one?.object ? label(one.object) : (one?.type ?? "__main__");
    };
    const list = (ids: Iterable<number>): string => [...ids].map(name).slice(0, 4).join(", ");
    const garbage = playing.candidates.filter((c) => c.isGarbage).map((c) => c.id);
    switch (moment.phase) {
      case "update_refs":
        return this.say("momentCopy", { n: playing.candidates.length + playing.more });
      case "subtract_refs": {
        const { now } = moment;
        if (!now) {
          return this.say(playing.inner.length === 0 ? "momentNoInner" : "momentAll");
        }
        const left = moment.copies.get(now.to) ?? 0;
        const blanks = {
          at: moment.taken,
          n: playing.inner.length,
          holder: name(now.from),
          object: name(now.to),
          before: left + 1,
          after: left,
          real: playing.candidates.find((c) => c.id === now.to)?.refcount ?? 0,
        };
        return this.say("momentTake", blanks);
      }
      case "move_unreachable":
        return garbage.length === 0
          ? this.say("momentNone")
          : this.say("momentFound", { n: garbage.length, names: list(garbage) });
      case "handle_weakrefs":
        return this.say("momentWeak");
      case "finalize_garbage":
        return this.say("momentFinal");
      case "delete_garbage":
        return playing.saved.size > 0
          ? this.say("momentSaved", { n: playing.cleared.size, names: list(playing.saved) })
          : this.say("momentClear", { n: playing.cleared.size });
    }
  }

  /** Which collection is played, and the way to the others of the run. */
  private which(playing: Collecting | null): TemplateResult {
    const own = this.collections();
    const { ticks, step } = this.state;
    const at = (from: number, way: 1 | -1): number | undefined => {
      if (!ticks || ticks.stride !== 1) {
        return undefined;
      }
      const { collections } = ticks;
      for (let n = from; n > 0 && n < collections.length; n += way) {
        if ((collections[n] ?? 0) > (collections[n - 1] ?? 0)) {
          return ticks.from + n;
        }
      }
      return undefined;
    };
    const earlier = at(step - 1, -1);
    const later = at(step + 1, 1);
    const go = (
      to: number | undefined,
      word: "earlierCollection" | "laterCollection",
    ): TemplateResult =>
      html`<button
        class="round"
        id=${word}
        aria-label=${this.say(word)}
        title=${this.say(word)}
        ?disabled=${to === undefined}
        @click=${() => this.player.seek(to ?? step)}
      >
        ${icon(word === "earlierCollection" ? "first" : "last")}
      </button>`;
    return html` ${go(earlier, "earlierCollection")}${go(later, "laterCollection")}
      ${
        own.length > 1
          ? html`<span class="seg"
              >${own.map(
                (c, n) =>
                  html`<button
                    aria-pressed=${n === this.shown}
                    @click=${() => {
                      this.shown = n;
                      this.at = 0;
                    }}
                  >
                    ${this.say("generationN", { n: c.generation })}
                  </button>`,
              )}</span
            >`
          : nothing
      }
      <span class="quiet">
        ${
          own.length === 0
            ? this.say("noCollection")
            : playing
              ? ""
              : this.say("collectedOnly", {
                  g: own[this.shown]?.generation ?? 0,
                  n: own[this.shown]?.collected ?? 0,
                })
        }
      </span>`;
  }

  private counters(gc: GcView, playing: Collecting | null): TemplateResult {
    const { collects } = this.state;
    return html`<div class="counters">
        ${playing ? html`<span>${this.say("whenItBegan")}</span>` : nothing}
        ${[0, 1, 2].map((g) => {
          const count = gc.counts[g]!;
          const most = gc.thresholds[g]!;
          const part = most === 0 ? 0 : Math.min(1, count / most);
          return html`<div>
            ${this.say("counter", { n: g })}
            <b>${grouped(count)}</b> ${this.say("ofN", { n: grouped(most) })}
            <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="rail" width="100" height="6" />
              <rect class="level" width=${part * 100} height="6" />
            </svg>
          </div>`;
        })}
      </div>
      <label class="quiet"
        ><input
          id="collects"
          type="checkbox"
          .checked=${collects}
          @change=${() => {
            this.player.store.set({ collects: !collects });
            this.player.run();
          }}
        />
        ${this.say("collects")}</label
      >
      ${gc.enabled || !collects ? nothing : html`<p class="quiet">${this.say("gcOff")}</p>`}`;
  }
}
