export type Blanks = Readonly<Record<string, string | number>>;

/** `fill("{n} more", { n: 3 })`: words with their blanks filled in. */
export const fill = (words: string, blanks: Blanks): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(blanks[name] ?? ""));
