export interface Term {
  readonly id: string;
  readonly name: Readonly<Record<"en" | "zh", string>>;
  readonly text: Readonly<Record<"en" | "zh", string>>;
  readonly lesson: string;
  /** A place, and an object there. */
  readonly target: string;
}
export function readTerms(file: string): readonly Term[];
