/**
 * Questions about one object over the whole run, as buttons that go to the step that answers. What the scan has seen
 * (engine/scan.ts) is answered at once; else the engine goes through its recording.
 */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../components/icons.js";
import { numberedType } from "../../engine/number-text.js";
import type { Death, Found } from "../../engine/questions.js";
import type { HeapObject } from "../../engine/view.js";
import type { Player } from "../../state/player.js";
import type { AppState } from "../../state/store.js";
import { say, type Word } from "../../text/strings.js";
import { sayOf } from "./inspector-words.js";

/** Milliseconds of one slice of a search, so that steps can be shown meanwhile. */
const SLICE_MS = 200;

/** Steps at which the object's count or content changed, in order. */
export function changesOf(state: AppState, id: number): readonly number[] {
  const { scan } = state;
  const counts = (scan?.counts[id] ?? []).slice(1).map(([step]) => step);
  const touched = scan?.touched?.[id] ?? [];
  return [...new Set([...counts, ...touched])].sort((a, b) => a - b);
}

export interface Queries {
  readonly state: AppState;
  readonly player: Player;
  readonly object: HeapObject;
  /** Words below the buttons. */
  readonly tell: (words: string) => void;
}

/** The nearer of a change of count and one of content. */
async function nextChange(
  { state, player, object, tell }: Queries,
  backwards: boolean,
): Promise<void> {
  const { step: from, lang } = state;
  tell(sayOf(lang, "searching"));
  const ask = (kind: "count" | "content"): Promise<Found> =>
    player.question({
      ask: "find",
      from,
      backwards,
      what: { kind, id: object.id },
      budget: SLICE_MS,
    });
  const steps = [await ask("count"), await ask("content")].flatMap(({ step }) => step ?? []);
  if (steps.length === 0) {
    tell(sayOf(lang, backwards ? "noneBefore" : "noneAfter", { step: from }));
    return;
  }
  tell("");
  await player.seek(backwards ? Math.max(...steps) : Math.min(...steps));
}

async function death({ state, player, object, tell }: Queries): Promise<void> {
  tell(sayOf(state.lang, "searching"));
  const { step } = await player.question({ ask: "death", id: object.id });
  tell(step === null ? sayOf(state.lang, "livesOn") : "");
  if (step !== null) {
    await player.seek(step);
  }
}

export function objectQueries(queries: Queries): TemplateResult | typeof nothing {
  const { state, player, object, tell } = queries;
  const { scan, step, steps, lang } = state;
  if (!scan || object.static) {
    return nothing;
  }
  const whole = scan.upTo === scan.steps;
  const changes = changesOf(state, object.id);
  const failed = (error: unknown): void =>
    tell(error instanceof Error ? error.message : String(error));
  /** `to`: the step, where it is known; else `ask` finds it, if there is an engine to ask. */
  const button = (
    id: string,
    word: Word,
    to: number | undefined,
    ask: (() => Promise<void>) | null,
    art?: TemplateResult,
  ): TemplateResult => {
    const canAsk =
      to === undefined && ask !== null && (state.phase === "done" || state.phase === "stopped");
    const canGo = to !== undefined && to !== step && to < steps && to >= 0;
    const act = (): void => {
      tell("");
      void (canAsk ? ask() : player.seek(to!)).catch(failed);
    };
    return html`<button class="ask" id=${id} ?disabled=${!canAsk && !canGo} @click=${act}>
      ${art ?? nothing}${say(lang, word)}${to === undefined ? nothing : html` <i>${to}</i>`}
    </button>`;
  };
  const known = (find: () => number | undefined): number | undefined =>
    whole ? find() : undefined;
  const far = (backwards: boolean) => (whole ? null : () => nextChange(queries, backwards));
  const made = object.born < 0 ? undefined : (scan.counts[object.id]?.[0]?.[0] ?? object.born + 1);
  return html`<div class="asks" role="group" aria-label=${say(lang, "asks")}>
    ${button("made", "askMade", made, null)}
    ${button(
      "change-before",
      "askBefore",
      known(() => changes.filter((at) => at < step).at(-1)),
      far(true),
      html`${icon("left")}`,
    )}
    ${button(
      "change-after",
      "askAfter",
      known(() => changes.find((at) => at > step)),
      far(false),
      html`${icon("right")}`,
    )}
    ${button("died", "askDied", scan.died?.[object.id], () => death(queries))}
    ${
      object.fields.length > 0 && (state.tab === "names" || state.tab === "objects")
        ? html`<button
            class="ask"
            id="fold"
            aria-pressed=${state.folded.has(object.id)}
            @click=${() => player.fold(object.id)}
          >
            ${say(lang, "fold")}
          </button>`
        : nothing
    }
  </div>`;
}

/** Where and by what an object was freed, and what took it along. */
export function deathWords(
  state: AppState,
  {
    line = 0,
    function: name = "<module>",
    instruction = "",
    cause,
    generation = 0,
    holders = [],
  }: Death,
): string {
  const { lang } = state;
  const outside = name === "<module>" || name === "";
  const where = sayOf(lang, outside ? "deathLine" : "deathIn", {
    line,
    function: name,
    instruction,
  });
  const how = sayOf(lang, cause === "collected" ? "deathCollected" : "deathCount", {
    where: where.charAt(0).toUpperCase() + where.slice(1),
    gen: generation,
  });
  if (holders.length === 0) {
    return how;
  }
  const names = holders.slice(0, 3).map((holder) => numberedType(state.scan, holder));
  const more = holders.length > names.length ? " …" : "";
  return `${how} ${sayOf(lang, "deathAlong", { holders: names.join(" ← ") + more })}`;
}
