/**
 * `heapscope.js`: the one script that other pages load. It defines `<heap-scope>` and turns code
 * blocks of the language `heapscope` into elements, also those that come later (sites that swap
 * their pages without a reload).
 */
import { embedStyles } from "./app/embed.styles.js";
import { headTemplate, nameFigure } from "./app/embed-head.js";
import { HeapScope } from "./app/heap-scope.js";
import { define } from "./setup.js";

const here = import.meta.url;
const BLOCKS = "pre > code.language-heapscope, pre.heapscope > code";

HeapScope.styles.push(embedStyles);

/** A figure speaks as the text around it, unless it says otherwise. */
function speakAsAround(element: Element): void {
  const around = element.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
  element.setAttribute("lang", /^zh\b/i.test(around) ? "zh" : "en");
}

function upgrade(): void {
  for (const code of document.querySelectorAll(BLOCKS)) {
    const element = document.createElement("heap-scope");
    const source = document.createElement("script");
    source.type = "text/python";
    source.textContent = code.textContent;
    element.append(source);
    element.title = code.closest<HTMLElement>("[title]")?.title ?? "";
    code.parentElement!.replaceWith(element);
  }
  document.querySelectorAll("heap-scope:not([lang])").forEach(speakAsAround);
  document.querySelectorAll<HTMLElement>("heap-scope[title]").forEach(nameFigure);
}

upgrade(); // before elements come alive: their first words are in their language
define(new URL("./", here).href, headTemplate);
new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
