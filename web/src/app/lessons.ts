/**
 * The lessons that the build found in web/lessons. Their titles are part of the page; the rest of one
 * (text, program, the picture it opens with) is a file of its own, fetched when it is opened. The
 * first lesson's file stands in the page itself.
 */
import type { Opening, Program } from "../state/player.js";
import type { Tab } from "../state/store.js";
import type { Lang } from "../text/strings.js";

export interface LessonTitle {
  readonly slug: string;
  readonly text: Readonly<Record<Lang, { readonly title: string; readonly group: string }>>;
  readonly step?: number;
  readonly tab?: Tab;
  readonly select?: string;
}

export interface LessonBody {
  readonly source: string;
  /** HTML made from the lesson's Markdown when the page was built. */
  readonly html: Readonly<Record<Lang, string>>;
  /** The picture that was made when the page was built; null where there is no engine for it. */
  readonly opening: Opening | null;
}

export type Lesson = LessonTitle & LessonBody;

export const program = ({ source, opening, step, tab, select }: Lesson): Program => ({
  source,
  tab: tab ?? "names",
  ...(step === undefined ? {} : { step }),
  ...(select === undefined ? {} : { select }),
  ...(opening === null ? {} : { opening }),
});

/** null if it cannot be fetched. */
export async function loadLesson(base: string, title: LessonTitle): Promise<Lesson | null> {
  const inPage = document.getElementById(`lesson-${title.slug}`)?.textContent;
  if (inPage != null) {
    return { ...title, ...(JSON.parse(inPage) as LessonBody) };
  }
  try {
    const answer = await fetch(new URL(`lessons/${title.slug}.json`, base));
    return answer.ok ? { ...title, ...((await answer.json()) as LessonBody) } : null;
  } catch {
    return null;
  }
}
