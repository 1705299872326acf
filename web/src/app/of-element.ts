/** What an element on somebody's page shows first: its own attributes and its child script say so. */
import { say } from "../text/strings.js";
import type { First, Wishes } from "./opening.js";

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
