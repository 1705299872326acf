// The small formats that lesson folders are written in: prose with references, and blocks of `key: value` lines.

const escapeHtml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const escapeAttribute = (text) => escapeHtml(text).replaceAll('"', "&quot;");

/** `[words](9 shelf)` leads to a step and an object (src/lessons/places.ts), `[words](?term)` to the glossary. */
function reference(words, target) {
  return target.startsWith("?")
    ? `<a href="glossary.html#${escapeAttribute(target.slice(1))}">${words}</a>`
    : `<button class="ref" data-target="${escapeAttribute(target)}">${words}</button>`;
}

const styled = (text) =>
  escapeHtml(text)
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]+)\*/g, "<em>$1</em>");

const withCode = (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((piece) =>
      piece.startsWith("`") ? `<code>${escapeHtml(piece.slice(1, -1))}</code>` : styled(piece),
    )
    .join("");

// Code in link words, brackets in code: a link is found first, but not inside of code.
const LINK = /(`[^`]+`)|\[((?:`[^`]*`|[^\]`])+)\]\(([^()]+(?:\([^()]*\))?)\)/g;

/** One line of prose. */
export function inlineHtml(text) {
  let html = "";
  let at = 0;
  let plain = "";
  for (const found of text.matchAll(LINK)) {
    plain += text.slice(at, found.index);
    at = found.index + found[0].length;
    if (found[1] !== undefined) {
      plain += found[1];
    } else {
      html += withCode(plain) + reference(withCode(found[2]), found[3]);
      plain = "";
    }
  }
  return html + withCode(plain + text.slice(at));
}

/** Paragraphs and lists with `code`, **strong**, *stressed* words and references. */
export function toHtml(markdown) {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== "")
    .map((block) => {
      if (/^- /.test(block)) {
        const items = block.split(/\n(?=- )/).map((item) => item.slice(2).replaceAll("\n", " "));
        return `<ul>${items.map((item) => `<li>${inlineHtml(item)}</li>`).join("")}</ul>`;
      }
      return `<p>${inlineHtml(block.replaceAll(/\n(?=[\u3000-\u9fff])/g, "").replaceAll("\n", " "))}</p>`;
    })
    .join("");
}

/** Targets of all references in a text. */
export function targetsOf(html) {
  return [...html.matchAll(/data-target="([^"]*)"/g)].map(([, target]) =>
    target
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
}

/** `key: value` lines; a line that begins with two spaces goes on with the value before it. */
export function readKeys(text, where) {
  const keys = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("//")) {
      continue;
    }
    if (line.startsWith("  ") && keys.length > 0) {
      keys.at(-1)[1] += ` ${line.trim()}`;
      continue;
    }
    const found = /^([a-z.]+):\s*(.*)$/.exec(line);
    if (!found) {
      throw new Error(`${where}: “${line}” is not a line of “key: value”`);
    }
    keys.push([found[1], found[2]]);
  }
  return keys;
}

/** Blocks that begin with `## name`. */
export function readBlocks(text, where) {
  return text
    .split(/^## /m)
    .slice(1)
    .map((block) => {
      const end = block.indexOf("\n");
      const name = block.slice(0, end).trim();
      return { name, keys: readKeys(block.slice(end + 1), `${where}, ${name}`) };
    });
}

/** `expression | English | Chinese | ...`; a bar needs a space at both sides. */
export const cells = (value) => value.split(/\s\|\s/).map((cell) => cell.trim());

const words = (en, zh, where) => {
  if (!en || !zh) {
    throw new Error(`${where}: words are missing in one language`);
  }
  return { en: inlineHtml(en), zh: inlineHtml(zh) };
};

const single = (keys) => Object.fromEntries(keys.filter(([key]) => !LISTS.has(key)));
const LISTS = new Set(["wrong", "option", "check"]);
const all = (keys, key) => keys.filter(([one]) => one === key).map(([, value]) => cells(value));

/** One block of questions.txt as src/lessons/questions.ts wants it. */
export function readQuestion({ name, keys }, where) {
  const one = single(keys);
  const at = `${where}, ${name}`;
  const [stage, kind, place = "end"] = (one.is ?? "").split(/\s+/);
  const wrong = all(keys, "wrong").map(([value, en, zh]) => ({ value, tell: words(en, zh, at) }));
  const options = all(keys, "option").map(([when, en, zh, tellEn, tellZh]) => ({
    when,
    label: words(en, zh ?? en, at),
    ...(tellEn === undefined ? {} : { tell: words(tellEn, tellZh, at) }),
  }));
  const checks = all(keys, "check").map(([fact, en, zh]) => ({ fact, tell: words(en, zh, at) }));
  return {
    id: name,
    stage,
    kind,
    at: place,
    ask: words(one.en, one.zh, at),
    ...(one.why === undefined ? {} : { why: words(...cells(one.why), at) }),
    ...(one.answer === undefined ? {} : { answer: one.answer }),
    ...(wrong.length === 0 ? {} : { wrong }),
    ...(options.length === 0 ? {} : { options }),
    ...(one.paths === undefined ? {} : { paths: one.paths.split(/,\s*/) }),
    ...(checks.length === 0 ? {} : { checks }),
  };
}
