// Takes line breaks and indentation out of Lit's templates (html, svg, css), which no minifier touches: in HTML and CSS a
// run of white space means one space. Places where it would mean more (pre, textarea) are never broken over lines here.
import ts from "typescript";

const TAGS = new Set(["html", "svg", "css"]);

/** The same TypeScript with tighter templates. */
export function tightened(code) {
  if (!/\b(?:html|svg|css)`/.test(code)) {
    return code;
  }
  const file = ts.createSourceFile("file.ts", code, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && TAGS.has(node.tag.getText(file))) {
      const isCss = node.tag.getText(file) === "css";
      const { template } = node;
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map((span) => span.literal)];
      for (const part of parts) {
        const from = part.getStart(file);
        const text = code.slice(from, part.end);
        const tight = text.replace(/\s*\n\s*/g, " ");
        edits.push({ from, to: part.end, text: isCss ? tightCss(tight) : tight });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
}

const tightCss = (text) =>
  text
    .replace(/\/\*.*?\*\//g, "")
    .replace(/ *([{};]) */g, "$1")
    .replace(/;}/g, "}");
