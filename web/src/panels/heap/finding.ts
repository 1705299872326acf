/** What is found in the heap's picture, as the list under the field shows it. Loads when somebody looks for something. */
import { html, type TemplateResult } from "lit";
import { glyphOf } from "../../components/glyphs.js";
import type { View } from "../../engine/view.js";
import { findObjects, type Found } from "../../state/search.js";
import { label } from "../../state/sentence.js";

export { findObjects };

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where in the list a key leads to; undefined: it means nothing there. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  const move = MOVES[key];
  return move === undefined || count === 0 ? undefined : (at + move + count) % count;
}

interface Finder {
  readonly state: { readonly view: View | null };
  words: string;
  at: number;
  readonly choose: (id: number) => void;
}

/** Asks anew what is found: keys may come faster than drawings. */
export function keyed(event: KeyboardEvent, finder: Finder): void {
  const { view } = finder.state;
  const found = view ? findObjects(view, finder.words) : [];
  const place = placeAfter(event.key, finder.at, found.length);
  if (place !== undefined) {
    finder.at = place;
    event.preventDefault();
  } else if (event.key === "Enter" && found[finder.at]) {
    finder.choose(found[finder.at]!.object.id);
  } else if (event.key === "Escape") {
    finder.words = "";
    (event.target as HTMLElement).blur();
  }
}

export function foundTemplate(
  found: readonly Found[],
  at: number,
  choose: (id: number) => void,
): TemplateResult {
  return html`${found.map(({ object, names }, place) => {
    const { letter, hue } = glyphOf(object);
    return html`<li
      role="option"
      id="found-${place}"
      aria-selected=${place === at}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        choose(object.id);
      }}
    >
      <span class="g ${hue}">${letter}</span><b>${label(object)}</b>
      <span class="mono">${names.slice(0, 2).join(", ")}</span>
    </li>`;
  })}`;
}
