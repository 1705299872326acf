import type { Lesson, LessonTitle } from "../src/app/lessons.js";
import type { LessonContent } from "../src/lessons/lesson.js";

export function toHtml(markdown: string): string;
export const STAGES: readonly string[];

/** A lesson's folder; `name` is the folder's. */
export interface LessonFolder extends Omit<Lesson, "opening" | "step" | "select" | "checks"> {
  readonly name: string;
  /** Target at which it opens; the first stage's unless given. */
  readonly open?: string;
  readonly expected?: string;
  readonly facts: readonly string[];
}
export function readLessons(folder: string): LessonFolder[];
export function titleOf(lesson: LessonFolder): LessonTitle;
export function bodyOf(lesson: LessonFolder): LessonTitle & LessonContent;
