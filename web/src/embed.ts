/**
 * `heapscope.js`: the one script that other pages load. It defines `<heap-scope>` and turns code
 * blocks of the language `heapscope` into elements, also those that come later (sites that swap
 * their pages without a reload).
 */
import { embedStyles } from "./app/embed.styles.js";
import { HeapScope } from "./app/heap-scope.js";
import { define } from "./setup.js";

const here = import.meta.url;
const BLOCKS = "pre > code.language-heapscope, pre.heapscope > code";

HeapScope.styles.push(embedStyles);
define(new URL("./", here).href);

function upgrade(): void {
  for (const code of document.querySelectorAll(BLOCKS)) {
    const element = document.createElement("heap-scope");
    const source = document.createElement("script");
    source.type = "text/python";
    source.textContent = code.textContent;
    element.append(source);
    code.parentElement!.replaceWith(element);
  }
}

upgrade();
new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
