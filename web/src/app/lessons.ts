/**
 * The lessons that the build found in web/lessons. Their slugs are part of the page, their titles come
 * when the list of lessons is opened. The rest of one (texts, questions, program, the picture it opens
 * with) is a file of its own; the first lesson's file stands in the page itself.
 */
import type { LessonContent } from "../lessons/lesson.js";
import type { Opening, Program } from "../state/program.js";
import type { Tab } from "../state/store.js";
import type { Lang } from "../text/strings.js";

export interface LessonTitle {
  readonly slug: string;
  readonly text: Readonly<Record<Lang, { readonly title: string; readonly group: string }>>;
  readonly tab?: Tab;
  /** A program with something to find, for the leak lab. */
  readonly lab?: boolean;
  /** Whether it puts a claim to the proof. */
  readonly checks?: boolean;
}

export interface LessonBody extends LessonContent {
  /** What the build worked out of the place that the lesson opens at. */
  readonly step?: number;
  readonly select?: string;
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
export async function loadLesson(base: string, slug: string): Promise<Lesson | null> {
  const inPage = document.getElementById(`lesson-${slug}`)?.textContent;
  if (inPage != null) {
    return JSON.parse(inPage) as Lesson;
  }
  try {
    const answer = await fetch(new URL(`lessons/${slug}.json`, base));
    return answer.ok ? ((await answer.json()) as Lesson) : null;
  } catch {
    return null;
  }
}

export const loadTitles = async (): Promise<readonly LessonTitle[]> =>
  (await import("virtual:lesson-titles")).default;
