/** The lessons that the build found in web/lessons: text, program, and how to open it. */
import type { Opening, Program } from "../state/player.js";
import type { Tab } from "../state/store.js";
import type { Lang } from "../text/strings.js";

export interface LessonText {
  readonly title: string;
  readonly group: string;
  /** HTML made from the lesson's Markdown when the page was built. */
  readonly html: string;
}

export interface Lesson {
  readonly slug: string;
  readonly text: Readonly<Record<Lang, LessonText>>;
  readonly source: string;
  readonly step?: number;
  readonly tab?: Tab;
  readonly select?: string;
}

export const program = (lesson: Lesson, opening: Opening | null): Program => ({
  source: lesson.source,
  tab: lesson.tab ?? "names",
  ...(lesson.step === undefined ? {} : { step: lesson.step }),
  ...(lesson.select === undefined ? {} : { select: lesson.select }),
  ...(opening === null ? {} : { opening }),
});

/** The picture that was made for the lesson at build time; null if there is none. */
export async function loadOpening(base: string, slug: string): Promise<Opening | null> {
  const inPage = document.getElementById(`opening-${slug}`)?.textContent;
  if (inPage != null) {
    return JSON.parse(inPage) as Opening;
  }
  try {
    const answer = await fetch(new URL(`openings/${slug}.json`, base));
    return answer.ok ? ((await answer.json()) as Opening) : null;
  } catch {
    return null;
  }
}
