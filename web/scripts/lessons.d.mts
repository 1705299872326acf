import type { Lesson } from "../src/app/lessons.js";

export function toHtml(markdown: string): string;
export function readLessons(folder: string): Lesson[];
