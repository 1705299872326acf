/** A lesson as the page gets it; scripts/lessons.mjs makes it from the lesson's folder. */
import type { Question, Words } from "./questions.js";

export const STAGES = ["predict", "run", "investigate", "modify", "make"] as const;
export type StageName = (typeof STAGES)[number];

export interface Stage {
  readonly name: StageName;
  /** Where the picture goes when the stage is opened: a place, or a place and an object. */
  readonly target?: string;
  /** HTML made from the lesson's Markdown when the page was built. */
  readonly html: Words;
}

/** A claim that one hears, and what is so. The proof is a target in the lesson's own run. */
export interface Myth {
  readonly verdict: "false" | "partly" | "open" | "true";
  readonly claim: Words;
  readonly truth: Words;
  readonly since: Words;
  readonly source: string;
  readonly proof: string;
}

/** Words in the picture, at a place beside an object: `9 t[0]`. Plain text. */
export interface LessonNote {
  readonly target: string;
  readonly words: Words;
}

/** Two programs that differ in a line, and what is compared of both. Plain text. */
export interface Futures {
  readonly one: { readonly words: Words; readonly source: string };
  readonly other: { readonly words: Words; readonly source: string };
  readonly rows: readonly { readonly place: string; readonly fact: string; readonly words: Words }[];
}

export interface LessonContent {
  /** Its number among its kind, from 1, and how many there are. */
  readonly place: readonly [at: number, all: number];
  readonly source: string;
  readonly stages: readonly Stage[];
  readonly questions: readonly Question[];
  readonly myth?: Myth;
  readonly notes?: readonly LessonNote[];
  readonly futures?: Futures;
  /** The same lines in C, for the other machine. */
  readonly boxes?: string;
  /** A way to solve the tasks of these stages. */
  readonly modify?: string;
  readonly make?: string;
}
