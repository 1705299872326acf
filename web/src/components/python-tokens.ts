/** Colours for Python text before (and without) the editor: one pass, no grammar. */

export type TokenKind = "k" | "s" | "d" | "c" | "f" | "";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const KEYWORDS = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except finally " +
    "for from global if import in is lambda nonlocal not or pass raise return try while with yield"
  ).split(" "),
);

const PIECES =
  /(#.*)|((?:[rRbBuUfF]{0,2})(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))|(\b\d[\w.]*)|([A-Za-z_]\w*)(?=(\s*\()?)/g;

function kindOf(match: RegExpMatchArray): TokenKind {
  const [, comment, text, number, word, call] = match;
  if (comment !== undefined) {
    return "c";
  }
  if (text !== undefined) {
    return "s";
  }
  if (number !== undefined) {
    return "d";
  }
  if (word !== undefined && KEYWORDS.has(word)) {
    return "k";
  }
  return call === undefined ? "" : "f";
}

/** The source's lines, each as tokens. */
export function tokenLines(source: string): Token[][] {
  const lines: Token[][] = [[]];
  const add = (kind: TokenKind, text: string): void => {
    text.split("\n").forEach((part, at) => {
      if (at > 0) {
        lines.push([]);
      }
      if (part !== "") {
        lines[lines.length - 1]!.push({ kind, text: part });
      }
    });
  };
  let end = 0;
  for (const match of source.matchAll(PIECES)) {
    add("", source.slice(end, match.index));
    add(kindOf(match), match[0]);
    end = match.index + match[0].length;
  }
  add("", source.slice(end));
  return lines;
}
