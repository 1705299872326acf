/** Two futures of a line, one above the other on one scale: the same columns, so that what differs is seen. */
import { html, type TemplateResult } from "lit";
import { diffViews } from "../../engine/diff.js";
import type { Branch, Branches } from "../../state/beside.js";
import { emptyState, type AppState } from "../../state/store.js";
import type { Lang } from "../../text/strings.js";
import { groupArrays } from "./groups.js";
import { tellTensor } from "./tensor-words.js";

/** Views are values: what is read out of them is made once. */
const states = new WeakMap<Branch, AppState>();

function stateOf(branch: Branch, lang: Lang): AppState {
  const known = states.get(branch);
  if (known?.lang === lang) {
    return known;
  }
  const { view, before } = branch;
  const state = { ...emptyState, lang, view, before, diff: diffViews(before, view) };
  states.set(branch, state);
  return state;
}

const mostOf = ({ view }: Branch): number =>
  Math.max(1, ...groupArrays(view).map(({ bytes }) => bytes));

export function besideTemplate(
  { one, other, at }: Branches,
  lang: Lang,
  back: () => void,
): TemplateResult {
  const scale = Math.max(mostOf(one), mostOf(other));
  const branch = (name: "a" | "b", which: Branch): TemplateResult =>
    html`<section class="branch ${name}" aria-label="${name}: ${which.words[lang]}">
      <h2>
        <b>${name}</b> <code>${which.line}</code><span class="outcome">${which.words[lang]}</span>
      </h2>
      <hs-arrays inert .isBranch=${true} .scale=${scale} .state=${stateOf(which, lang)}></hs-arrays>
    </section>`;
  return html`<div class="branches">
    <p class="which">
      <span>${tellTensor(lang, "futures", { n: at })}</span>
      <button class="btn" id="own-picture" @click=${back}>${tellTensor(lang, "ownPicture")}</button>
    </p>
    ${branch("a", one)}${branch("b", other)}
  </div>`;
}
