/** The reader's language and colours on pages of ours: as chosen here before, else as the browser says. */
import type { Lang } from "../text/strings.js";

export interface Choices {
  readonly lang: Lang;
  readonly theme: "light" | "dark" | "auto";
}

const KEY = "heapscope.choices";

const fromBrowser = (): Choices => ({
  lang: navigator.language.startsWith("zh") ? "zh" : "en",
  theme: "auto",
});

/** What is kept and is one of the choices that there are: others may write to the same storage. */
function kept(): Partial<Choices> {
  try {
    const { lang, theme } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Choices>;
    return {
      ...(lang === "en" || lang === "zh" ? { lang } : {}),
      ...(theme === "light" || theme === "dark" ? { theme } : {}),
    };
  } catch {
    return {}; // No storage here, or something else's text.
  }
}

export const readChoices = (): Choices => ({ ...fromBrowser(), ...kept() });

/** What an element's own attributes leave open. */
export function choicesFor(element: Element): Partial<Choices> {
  const all = Object.entries(readChoices());
  return Object.fromEntries(all.filter(([name]) => !element.hasAttribute(name)));
}

/** Says which language the document is in: readers aloud and fonts go by it. Naming it anew lays out every text anew. */
export function nameLanguage(lang: Lang): void {
  const name = lang === "zh" ? "zh-CN" : "en";
  if (document.documentElement.lang !== name) {
    document.documentElement.lang = name;
  }
}

export function keepChoice(choice: Partial<Choices>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...choice }));
  } catch {
    // Nothing is kept then.
  }
}
