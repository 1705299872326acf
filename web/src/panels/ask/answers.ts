/** How the answers to questions about a run look. */
import { html, nothing, svg, type TemplateResult } from "lit";
import type { Branch, Code, Difference, DifferenceList, Future } from "../../engine/questions.js";
import { bytesText, grouped, type Lang } from "../../text/strings.js";
import { sayAsk } from "./ask-words.js";

const CURVE_WIDTH = 320;
const CURVE_HEIGHT = 56;
const MOST_ROWS = 6;
const MOST_OBJECTS = 8;

/** A typed sign: `+3`, `−2`. */
const signed = (n: number): string => (n < 0 ? `−${grouped(-n)}` : `+${grouped(n)}`);

const signedBytes = (n: number, lang: Lang): string =>
  n < 0 ? `−${bytesText(-n, lang)}` : n === 0 ? "" : `+${bytesText(n, lang)}`;

/** Bytes in use from the fork on, both futures on one scale. */
function curves(recorded: Future, branch: Future): TemplateResult {
  const all = [...recorded.curve, ...branch.curve];
  const low = Math.min(...all);
  const span = Math.max(1, Math.max(...all) - low);
  const longest = Math.max(recorded.steps, branch.steps, 1);
  const path = ({ curve, steps }: Future): string =>
    curve
      .map((held, at) => {
        const x = (at / Math.max(1, curve.length - 1)) * (steps / longest) * CURVE_WIDTH;
        const y = CURVE_HEIGHT - 4 - ((held - low) / span) * (CURVE_HEIGHT - 8);
        return `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join("");
  return html`<svg
    class="futures"
    viewBox="0 0 ${CURVE_WIDTH} ${CURVE_HEIGHT}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${svg`<path class="as-was" d=${path(recorded)} /><path class="as-if" d=${path(branch)} />`}
  </svg>`;
}

function future(lang: Lang, name: "recorded" | "branch", one: Future): TemplateResult {
  const blanks = { n: grouped(one.steps), bytes: bytesText(one.held, lang) };
  return html`<section class="future ${name}">
    <h3>${sayAsk(lang, name)}</h3>
    ${
      one.stdout === ""
        ? html`<p class="quiet">${sayAsk(lang, "nothingPrinted")}</p>`
        : html`<pre tabindex="0">${one.stdout}</pre>`
    }
    <p class="quiet">${sayAsk(lang, one.event === "end" ? "atEnd" : "atLimit", blanks)}</p>
  </section>`;
}

/** An answer, that it is awaited, or why there is none. */
export type Awaited<T> = { readonly value: T } | "waiting" | { readonly failed: string };

export function awaitedAnswer<T>(
  lang: Lang,
  given: Awaited<T> | null,
  show: (value: T) => unknown,
): unknown {
  if (given === null) {
    return nothing;
  }
  return html`<div class="answer" role="status">
    ${
      given === "waiting"
        ? sayAsk(lang, "waiting")
        : "failed" in given
          ? html`<p class="bad">${given.failed}</p>`
          : show(given.value)
    }
  </div>`;
}

export function branchAnswer(lang: Lang, branch: Branch): TemplateResult {
  if (!branch.recorded || !branch.branch) {
    return html`<p class="bad mono">${branch.error ?? ""}</p>`;
  }
  const rows = (branch.difference ?? []).filter((row) => row.count !== 0 || row.bytes !== 0);
  return html`<div class="both">
      ${future(lang, "recorded", branch.recorded)} ${future(lang, "branch", branch.branch)}
    </div>
    ${curves(branch.recorded, branch.branch)}
    <h3>${sayAsk(lang, "moreOfType")}</h3>
    ${
      rows.length === 0
        ? html`<p class="quiet">${sayAsk(lang, "nothingElse")}</p>`
        : html`<table class="rows">
            ${rows.slice(0, MOST_ROWS * 2).map(
              (row) =>
                html`<tr>
                  <th scope="row">${row.type}</th>
                  <td>${signed(row.count)}</td>
                  <td>${signedBytes(row.bytes, lang)}</td>
                </tr>`,
            )}
          </table>`
    }`;
}

export interface DifferenceWords {
  readonly lang: Lang;
  /** In a session, lines are those of its parts, so they are not told. */
  readonly lines: boolean;
  /** `list #3`, as a button where the picture has it. */
  readonly name: (object: { readonly id: number; readonly type: string }) => TemplateResult;
}

function listOf(
  words: DifferenceWords,
  name: "created" | "freed" | "changed" | "grown",
  list: DifferenceList,
): TemplateResult {
  const { lang } = words;
  const bytes = list.bytes === 0 ? "" : bytesText(list.bytes, lang);
  return html`<details class="list" ?open=${list.count > 0 && name !== "changed"}>
    <summary>
      <b>${sayAsk(lang, name)}</b>
      <span class="num"
        >${list.count === 0 ? sayAsk(lang, "none") : `${grouped(list.count)} · ${bytes}`.replace(/ · $/, "")}</span
      >
    </summary>
    ${
      list.count === 0
        ? nothing
        : html`<table class="rows">
              ${list.types.slice(0, MOST_ROWS).map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.type}</th>
                    <td>${grouped(row.count)}</td>
                    <td>${row.bytes === 0 ? "" : bytesText(row.bytes, lang)}</td>
                  </tr>`,
              )}
              ${(words.lines ? list.lines : []).slice(0, MOST_ROWS).map(
                (row) =>
                  html`<tr class="line">
                    <th scope="row">
                      ${row.line === 0 ? sayAsk(lang, "byProgram") : sayAsk(lang, "byLine", { line: row.line })}
                    </th>
                    <td>${grouped(row.count)}</td>
                    <td>${row.bytes === 0 ? "" : bytesText(row.bytes, lang)}</td>
                  </tr>`,
              )}
            </table>
            <p class="objects">
              ${list.objects.slice(0, MOST_OBJECTS).map((object, at) => html`${at === 0 ? "" : ", "}${words.name(object)}`)}
              ${list.count > MOST_OBJECTS ? "…" : nothing}
            </p>`
    }
  </details>`;
}

export function differenceAnswer(words: DifferenceWords, found: Difference): TemplateResult {
  return html`${(["created", "freed", "grown", "changed"] as const).map((name) => listOf(words, name, found[name]))}`;
}

export function codeAnswer(
  lang: Lang,
  code: Code,
  lines: boolean,
  name: DifferenceWords["name"],
): TemplateResult {
  let line = 0;
  return html`<ol class="bytecode mono" tabindex="0" aria-label=${sayAsk(lang, "bytecode")}>
      ${code.instructions.map((one) => {
        const starts = one.line !== line;
        line = one.line;
        const next = one.offset === code.at;
        return html`<li
          class="${next ? "next" : ""} ${starts ? "starts" : ""}"
          aria-current=${next ? "true" : nothing}
        >
          <span class="ln">${starts && lines && one.line > 0 ? one.line : ""}</span
          ><span class="o">${one.offset}</span><span class="op">${one.name}</span
          ><span class="arg"
            >${one.meaning === "" ? (one.argument === 0 ? "" : one.argument) : one.meaning}</span
          >
        </li>`;
      })}
    </ol>
    ${
      code.stack.length === 0
        ? html`<p class="quiet">${sayAsk(lang, "emptyStack")}</p>`
        : html`<h3>${sayAsk(lang, "stack")}</h3>
            <ol class="stack">
              ${[...code.stack]
                .reverse()
                .map(
                  (object) =>
                    html`<li>
                      ${object ? html`${name(object)} <span class="mono quiet">${object.summary}</span>` : "NULL"}
                    </li>`,
                )}
            </ol>`
    }`;
}
