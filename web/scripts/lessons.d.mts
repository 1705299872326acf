import type { Lesson } from "../src/app/lessons.js";

export function toHtml(markdown: string): string;
/** `name` is the folder's. */
export function readLessons(
  folder: string,
): (Omit<Lesson, "opening"> & { readonly name: string })[];
