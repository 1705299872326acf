/** What the element shows first: decided by its attributes, its child script, or the page's address. */
import { readLink, type SharedProgram } from "../state/link.js";
import { say, type Lang } from "../text/strings.js";

export type First =
  | { readonly kind: "lesson"; readonly slug: string; readonly target?: string }
  | { readonly kind: "program"; readonly program: SharedProgram }
  /** Nothing to show; why, in words. */
  | { readonly kind: "problem"; readonly problem: string };

export interface Wishes {
  readonly lang: Lang;
  readonly slugs: readonly string[];
}

/** From the fragment of the page's address; without one the first lesson. */
export async function firstOfPage(fragment: string, { lang, slugs }: Wishes): Promise<First> {
  const link = await readLink(fragment);
  switch (link.kind) {
    case "none":
      return { kind: "lesson", slug: slugs[0] ?? "" };
    case "lesson":
      return slugs.includes(link.slug)
        ? link
        : { kind: "problem", problem: say(lang, "unknownLesson", { name: link.slug }) };
    case "program":
      return link;
    case "broken":
      return { kind: "problem", problem: say(lang, "brokenLink") };
  }
}

/** From an element's own attributes and its child `<script type="text/python">`; null: the page's. */
export async function firstOfElement(
  element: HTMLElement,
  { src, lesson }: { readonly src: string; readonly lesson: string },
  { lang, slugs }: Wishes,
): Promise<First | null> {
  if (src !== "") {
    const answer = await fetch(src).catch(() => null);
    return answer?.ok === true
      ? { kind: "program", program: { source: await answer.text() } }
      : { kind: "problem", problem: say(lang, "notLoaded", { address: src }) };
  }
  const child = element.querySelector('script[type="text/python"]')?.textContent;
  if (child != null) {
    return { kind: "program", program: { source: child.replace(/^\n/, "") } };
  }
  if (lesson !== "") {
    return slugs.includes(lesson)
      ? { kind: "lesson", slug: lesson }
      : { kind: "problem", problem: say(lang, "unknownLesson", { name: lesson }) };
  }
  return null;
}
