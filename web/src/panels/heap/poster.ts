/**
 * The first lesson's picture as a part of the page itself: drawn by the build from the same recording and the same
 * templates, it is seen before any script has come, where the element will then draw it.
 */
import { html, type TemplateResult } from "lit";
import { diffViews } from "../../engine/diff.js";
import { numberObjects } from "../../engine/numbers.js";
import type { Zoom } from "../../engine/picture.js";
import type { Opening } from "../../state/program.js";
import { objectAt } from "../../state/object-at.js";
import { emptyState } from "../../state/store.js";
import { hues } from "../../styles/hues.js";
import { pictures } from "../../styles/pictures.js";
import { tokens } from "../../styles/tokens.js";
import { speak, type Lang } from "../../text/strings.js";
import { figureStyles, figureTemplate, LARGEST, SMALLEST } from "./figure.js";
import { makeScene } from "./scene.js";

const nobody = { select: () => undefined, hover: () => undefined, unfold: () => undefined };

/** The picture, and how many pixels wide it is at its own size. */
export async function poster(
  { view, before, scan }: Opening,
  { zoom, select, lang }: { zoom: Zoom; select: string | undefined; lang: Lang },
): Promise<{ template: TemplateResult; width: number }> {
  await speak(lang);
  numberObjects(view, scan);
  if (before) {
    numberObjects(before, scan);
  }
  const selected = select === undefined ? null : (objectAt(view, select) ?? null);
  const diff = diffViews(before, view);
  const state = { ...emptyState, view, before, diff, scan, selected, lang };
  const scene = makeScene(state, view, zoom);
  const template = html`<div class="poster">
    ${figureTemplate({
      scene,
      look: { selected, hovered: null, lang },
      handlers: nobody,
      view,
      grows: false,
      all: false,
      drawAll: () => undefined,
    })}
  </div>`;
  return { template, width: scene.width };
}

/**
 * For a style sheet of the page. No script has chosen colours yet, so the system's choice holds. The place is that of
 * the stage in a wide window (app/heap-scope.styles.ts); in a narrow one the picture is below the code or drawn otherwise.
 */
export function posterStyles(width: number): string {
  const all = [tokens, hues, pictures, figureStyles].map(({ cssText }) => cssText).join("");
  const used = new Set(Array.from(all.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const shared = all.replace(/(--[\w-]+):[^;]*;/g, (line, name: string) =>
    used.has(name) ? line : "",
  );
  return `${shared
    .replace(
      /:host\(\[data-theme="dark"\]\) (\{[^}]*\})/,
      "@media (prefers-color-scheme: dark) { :host $1 }",
    )
    .replaceAll(":host", ".poster")}
  .poster,
  .in-zh .en,
  html:not(.in-zh) .zh {
    display: none;
  }
  @media (min-width: 1101px) {
    html:not(.elsewhere) .poster {
      position: absolute;
      inset: 91px 0 176px 372px;
      display: flex;
      overflow: hidden;
      background: var(--hs-canvas);
      line-height: 1.5;
    }
    .poster :is(.sized, .scaled) {
      display: contents;
    }
    .poster ul {
      margin: 0;
      list-style: none;
    }
    .poster svg.heap {
      width: clamp(${width * SMALLEST}px, 100vw - 398px, ${width * LARGEST}px);
      height: auto;
    }
  }
  @media (min-width: 1101px) and (max-width: 1340px) {
    html:not(.elsewhere) .poster {
      left: 332px;
    }
    .poster svg.heap {
      width: clamp(${width * SMALLEST}px, 100vw - 358px, ${width * LARGEST}px);
    }
  }`;
}
