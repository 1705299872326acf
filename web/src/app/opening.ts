/** What the element shows first: decided by its attributes, its child script, or the page's address. */
import type { Link, SharedProgram, Switches } from "../state/link.js";
import { MOST_SOURCE } from "../state/limits.js";
import type { AppState } from "../state/store.js";
import { grouped, say, type Lang } from "../text/strings.js";
import type { Lesson } from "./lessons.js";

export type First =
  | {
      readonly kind: "lesson";
      readonly slug: string;
      readonly target?: string;
      readonly switches?: Switches;
    }
  | { readonly kind: "program"; readonly program: SharedProgram }
  /** Nothing to show; why, in words. */
  | { readonly kind: "problem"; readonly problem: string };

export interface Wishes {
  readonly lang: Lang;
  readonly slugs: readonly string[];
}

/** Most visits name a lesson or nothing, and need no more than this to be read. */
async function linkOf(fragment: string): Promise<Link> {
  const plain = /^#?([a-z][a-z0-9-]*)?$/.exec(fragment);
  if (plain) {
    return plain[1] === undefined ? { kind: "none" } : { kind: "lesson", slug: plain[1] };
  }
  const { readLink } = await import("../state/link.js");
  return readLink(fragment);
}

/** From the fragment of the page's address; without one the first lesson. */
export async function firstOfPage(fragment: string, { lang, slugs }: Wishes): Promise<First> {
  const link = await linkOf(fragment);
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

/** The fragment that brings a reader here: a lesson's name, with its switches if they are not as usual, or the program. */
export async function fragmentOf(
  app: AppState,
  lesson: Lesson | null,
  withStep: boolean,
): Promise<string> {
  const slug = !withStep && app.source === lesson?.source ? lesson.slug : "";
  const { mode, model, shuffle, collects } = app;
  if (slug !== "" && mode + model === "script3.11" && shuffle === 0 && collects) {
    return slug;
  }
  return (await import("../state/link.js")).linkTo(app, slug, withStep);
}

/** Why a program is not taken; "" if it is. */
export const lengthProblem = ({ length }: string, lang: Lang): string =>
  length <= MOST_SOURCE
    ? ""
    : say(lang, "tooLong", { n: grouped(MOST_SOURCE), m: grouped(length) });
