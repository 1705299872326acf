/**
 * The heap as a tree of words: names, what they lead to, what that holds. The same facts as the
 * picture, for screen readers and for anyone who would rather read. One tab stop; the arrow keys
 * move, Right opens, Left closes or goes up, Enter selects, Backspace goes back.
 */
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { inlineText, isAtom } from "../../engine/picture.js";
import type { HeapObject } from "../../engine/view.js";
import type { Player } from "../../state/player.js";
import { label } from "../../state/sentence.js";
import { emptyState, type AppState } from "../../state/store.js";
import { base } from "../../styles/base.js";
import { bytesText, countText, say } from "../../text/strings.js";
import "../../text/en-later.js";

interface Item {
  readonly path: string;
  readonly level: number;
  readonly name: string;
  readonly words: string;
  readonly id: number | null;
  /** null: nothing below it. */
  readonly open: boolean | null;
}

const DEEPEST = 12;
const MOST_FIELDS = 60;

@customElement("hs-tree")
export class HeapTree extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        padding: 12px 20px 20px;
      }
      li {
        display: flex;
        gap: 8px;
        padding: 4px 8px;
        border-radius: 5px;
        cursor: default;
        font-size: 13.5px;
      }
      li[aria-selected="true"] {
        background: var(--hs-sunk);
        box-shadow: inset 0 0 0 1.5px var(--hs-select);
      }
      .name {
        font-family: var(--hs-mono);
        font-size: 12.5px;
        color: var(--hs-ink-2);
      }
      .mark {
        width: 12px;
        color: var(--hs-ink-3);
      }
      .l2 {
        margin-left: 20px;
      }
      .l3 {
        margin-left: 40px;
      }
      .l4 {
        margin-left: 60px;
      }
      .l5 {
        margin-left: 80px;
      }
    `,
  ];

  @property({ attribute: false }) app: AppState = emptyState;
  @property({ attribute: false }) player!: Player;
  @state() private readonly opened = new Set<string>(["0"]);
  @state() private at = "0";
  private readonly visited: string[] = [];

  private words(object: HeapObject): string {
    const { lang } = this.app;
    if (isAtom(object.kind)) {
      return inlineText(object, 60);
    }
    const generation =
      object.generation === null
        ? say(lang, "untracked")
        : `${say(lang, "generation")} ${object.generation}`;
    const facts = [
      label(object),
      `${say(lang, "refcount")} ${countText(object.refcount)}`,
      generation,
      bytesText(object.size, lang),
    ];
    return facts.join(", ");
  }

  private items(): Item[] {
    const { view } = this.app;
    if (!view) {
      return [];
    }
    const byId = new Map(view.objects.map((o) => [o.id, o]));
    const items: Item[] = [];
    const add = (
      path: string,
      level: number,
      name: string,
      id: number | undefined,
      value = "",
    ): void => {
      const object = id === undefined ? undefined : byId.get(id);
      const below = object && !isAtom(object.kind) ? object.fields : [];
      const open = below.length === 0 || level > DEEPEST ? null : this.opened.has(path);
      const words = object ? this.words(object) : value;
      items.push({ path, level, name, words, id: object?.id ?? null, open });
      if (open === true) {
        below
          .slice(0, MOST_FIELDS)
          .forEach((field, at) =>
            add(`${path}.${at}`, level + 1, field.name, field.to, field.value),
          );
      }
    };
    const frame = (index: number, name: string, names: Readonly<Record<string, number>>): void => {
      const path = String(index);
      const open = this.opened.has(path);
      items.push({ path, level: 1, name, words: "", id: null, open });
      if (open) {
        Object.entries(names).forEach(([local, id]) => add(`${path}.${local}`, 2, local, id));
      }
    };
    frame(0, "__main__", view.globals);
    view.frames
      .slice(1)
      .forEach((f, at) => frame(at + 1, `${f.name}()`, { ...f.locals, ...f.cells }));
    const lost = view.objects.filter((o) => o.reached === "nothing");
    if (lost.length > 0) {
      const names = Object.fromEntries(lost.map((o) => [label(o), o.id]));
      frame(view.frames.length, say(this.app.lang, "unreachable"), names);
    }
    return items;
  }

  override render(): TemplateResult {
    const items = this.items();
    const current = items.some((item) => item.path === this.at) ? this.at : (items[0]?.path ?? "");
    return html`<ul role="tree" aria-label=${say(this.app.lang, "heap")} @keydown=${this.onKey}>
      ${items.map(
        (item) =>
          html`<li
            role="treeitem"
            class="l${Math.min(item.level, 5)}"
            data-path=${item.path}
            tabindex=${item.path === current ? 0 : -1}
            aria-level=${item.level}
            aria-selected=${item.id !== null && item.id === this.app.selected}
            aria-expanded=${item.open ?? "undefined"}
            @click=${() => this.choose(item)}
          >
            <span class="mark" aria-hidden="true"
              >${item.open === null ? "" : item.open ? "▾" : "▸"}</span
            >
            <span class="name">${item.name}</span><span>${item.words}</span>
          </li>`,
      )}
    </ul>`;
  }

  private toggle(item: Item): void {
    if (!this.opened.delete(item.path)) {
      this.opened.add(item.path);
    }
    this.requestUpdate();
  }

  private choose(item: Item): void {
    this.go(item.path);
    if (item.open !== null) {
      this.toggle(item);
    }
    if (item.id !== null) {
      this.player.store.set({ selected: item.id });
    }
  }

  private go(path: string): void {
    this.visited.push(this.at);
    this.at = path;
    void this.updateComplete.then(() => {
      this.shadowRoot!.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus();
    });
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const at = items.findIndex((item) => item.path === this.at);
    const item = items[at];
    if (item && this.act(event.key, items, at, item)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private act(key: string, items: readonly Item[], at: number, item: Item): boolean {
    const goTo = (to: Item | undefined): void => {
      if (to) {
        this.go(to.path);
      }
    };
    switch (key) {
      case "ArrowDown":
        goTo(items[at + 1]);
        return true;
      case "ArrowUp":
        goTo(items[at - 1]);
        return true;
      case "ArrowRight":
        if (item.open === false) {
          this.toggle(item);
        } else if (item.open === true) {
          goTo(items[at + 1]);
        }
        return true;
      case "ArrowLeft":
        if (item.open === true) {
          this.toggle(item);
        } else {
          goTo(items.slice(0, at).findLast((one) => one.level < item.level));
        }
        return true;
      case "Enter":
        if (item.id !== null) {
          this.player.select(item.id);
        }
        return true;
      case "Backspace":
        goTo(items.find((one) => one.path === this.visited.pop()));
        return true;
      default:
        return false;
    }
  }
}
