/**
 * The sentence of a step: subject first, then what changed, as parts that the caption can mark.
 * Caption and live region say the same.
 */
import { numberOf } from "../engine/numbers.js";
import type { BufferChange, Diff, FieldChange, NameChange } from "../engine/diff.js";
import { isAtom, shorten } from "../engine/picture.js";
import { lineThatRan } from "../engine/ran.js";
import type { FreedObject, HeapObject, View } from "../engine/view.js";
import { fill, type Blanks } from "../text/fill.js";
import { bytesText, countText, grouped, type Lang } from "../text/strings.js";
import { templates, type Templates } from "../text/sentences.js";

export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "object"; readonly text: string; readonly id: number }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "delta"; readonly before: string; readonly after: string; readonly way: Way };

export type Way = "up" | "down" | "change";

type Blank = Part | readonly Part[] | string | number;

const text = (words: string): Part => ({ kind: "text", text: words });

/** What the sentence is about: both views and their difference. */
export interface Moment {
  readonly before: View | null;
  readonly view: View;
  readonly diff: Diff;
}

class Narrator {
  private readonly now: ReadonlyMap<number, HeapObject>;
  private readonly then: ReadonlyMap<number, HeapObject>;
  private readonly words: Templates;
  private readonly line: Part;

  constructor(
    private readonly moment: Moment,
    private readonly lang: Lang,
  ) {
    this.words = templates[lang] ?? templates.en;
    this.now = new Map(moment.view.objects.map((o) => [o.id, o]));
    this.then = new Map(moment.before?.objects.map((o) => [o.id, o]));
    this.line = text(this.plain("line", { n: lineThatRan(moment.view, moment.before) }));
  }

  tell(): Part[] {
    const { view } = this.moment;
    if (view.event === "end") {
      return this.ending();
    }
    if (view.previous === null || view.previous.line === 0) {
      const next = this.plain("nextLine", { n: Math.max(1, view.line) });
      return this.fill("start", { next });
    }
    if (view.previous.event === "call" && view.event === "line") {
      return this.fill("entered", { where: this.where(view.name) });
    }
    const main = this.main();
    const told = main.length > 0 ? [...main, ...this.kept()] : this.lesser();
    const deaths = this.deaths(told.length === 0);
    return told.length + deaths.length > 0
      ? [...told, ...deaths]
      : this.fill("nothing", { line: this.line });
  }

  private main(): Part[] {
    const { view, diff } = this.moment;
    switch (view.event) {
      case "exception":
        return this.exception();
      case "call":
        return this.call();
      case "return":
        if (view.depth > 0) {
          return this.returning();
        }
        break;
      case "line":
      case "end":
    }
    const name = diff.names.find((n) => n.after !== null) ?? diff.names[0];
    const field = diff.fields.find((f) => this.isTold(f));
    if (name?.after != null) {
      return this.binding(name);
    }
    if (diff.buffers.length > 0) {
      return this.bytes(diff.buffers);
    }
    if (field) {
      return this.cell(field);
    }
    return name ? this.unbinding(name) : [];
  }

  private exception(): Part[] {
    const { view } = this.moment;
    const error = view.value === undefined ? undefined : this.now.get(view.value);
    if (view.previous?.event === "return" || view.previous?.event === "exception") {
      return this.fill("passed", { object: this.ref(view.value), where: this.where(view.name) });
    }
    const message = (error?.summary ?? "").replace(/^\w+\((.*?),?\)$/s, "$1");
    return this.fill("raised", {
      line: text(this.plain("line", { n: view.line })),
      object: this.ref(view.value),
      message: text(shorten(message, 90)),
    });
  }

  private call(): Part[] {
    const { view } = this.moment;
    const frame = view.frames[view.frames.length - 1];
    const where = this.where(view.name);
    const named = Object.entries(frame?.locals ?? {}).slice(0, 3);
    const args = named.flatMap(([name, id], at): Part[] => {
      const counts = this.moment.diff.counts.get(id);
      const grew =
        counts && !this.now.get(id)?.static
          ? this.fill("withCount", { delta: this.delta(counts[0], counts[1]) })
          : [];
      const before = text(at === 0 ? this.words.with : ", ");
      return [before, code(name), text(" = "), this.ref(id), ...grew];
    });
    return this.fill("called", { line: this.line, where, args });
  }

  private returning(): Part[] {
    const { view } = this.moment;
    const where = this.where(view.name);
    const value = view.value === undefined ? undefined : this.now.get(view.value);
    return value === undefined || value.kind === "none"
      ? this.fill("returnedNone", { where })
      : this.fill("returned", { where, object: this.ref(value.id) });
  }

  private binding({ name, before, after }: NameChange): Part[] {
    const id = after ?? -1;
    const object = this.ref(id);
    const blanks = { line: this.line, name: code(name), object };
    if (before !== null) {
      return this.fill("moved", { ...blanks, old: this.ref(before) });
    }
    if (this.moment.diff.created.has(id)) {
      return this.fill("boundNew", blanks);
    }
    const counts = this.moment.diff.counts.get(id);
    return counts
      ? this.fill("boundCount", { ...blanks, delta: this.delta(counts[0], counts[1]) })
      : this.fill("bound", blanks);
  }

  private unbinding({ name, before }: NameChange): Part[] {
    const counts = before === null ? undefined : this.moment.diff.counts.get(before);
    const blanks = { line: this.line, name: code(name) };
    if (counts === undefined || before === null) {
      return this.fill("unboundPlain", blanks);
    }
    const told = this.fill("unbound", {
      ...blanks,
      object: this.ref(before),
      delta: this.delta(counts[0], counts[1]),
    });
    const object = this.now.get(before);
    if (object?.reached === "nothing") {
      told.push(text(" "), ...this.fill("noNames", { object: this.ref(before), n: counts[1] }));
    }
    return told;
  }

  private cell({ id, before, after, name }: FieldChange): Part[] {
    const holder = this.ref(id);
    const role = (after ?? before)?.role;
    const slot = code(role === "item" ? `[${name}]` : role === "entry" ? `[${name}]` : `.${name}`);
    const blanks = { line: this.line, holder, slot, size: this.sizes(id) };
    const others = this.moment.diff.fields.filter((f) => this.isTold(f)).length - 1;
    const rest = others > 1 ? [text(" "), ...this.fill("alsoChanged", { n: others })] : [];
    if (after?.to !== undefined && before?.to !== undefined) {
      return [
        ...this.fill("itemMoved", {
          ...blanks,
          old: this.ref(before.to),
          object: this.ref(after.to),
        }),
        ...rest,
      ];
    }
    if (after?.to !== undefined) {
      return [...this.fill("itemNew", { ...blanks, object: this.ref(after.to) }), ...rest];
    }
    if (after?.value !== undefined) {
      const delta: Part = {
        kind: "delta",
        before: before?.value ?? "",
        after: after.value,
        way: "change",
      };
      return [...this.fill("factChanged", { ...blanks, delta }), ...rest];
    }
    return [...this.fill("itemGone", blanks), ...rest];
  }

  private bytes(changes: readonly BufferChange[]): Part[] {
    const swap = changes.find((change) => change.kind === "swapped");
    if (swap) {
      const { dtype: before } = swap.before;
      const { dtype: after, used } = swap.after;
      const delta: Part =
        before === after
          ? { kind: "object", text: bytesText(used, this.lang), id: -1 }
          : { kind: "delta", before, after, way: "change" };
      return this.fill("swapped", { line: this.line, object: this.ref(swap.id), delta });
    }
    const names = changes.flatMap(({ id }, at) => [text(at === 0 ? "" : ", "), this.ref(id)]);
    return changes.length === 1
      ? this.fill("written", { line: this.line, object: this.ref(changes[0]!.id) })
      : this.fill("writtenShared", { line: this.line, n: changes.length, names });
  }

  /** `: size 3 → 4` when a container grew or shrank. */
  private sizes(id: number): readonly Part[] {
    const before = this.then.get(id)?.length;
    const after = this.now.get(id)?.length;
    if (before === undefined || after === undefined || before === after) {
      return [];
    }
    const delta: Part = {
      kind: "delta",
      before: String(before),
      after: String(after),
      way: "change",
    };
    return this.fill("sizeDelta", { delta });
  }

  /** What small views keep alive, when a view was made or is what a cell got. */
  private kept(): Part[] {
    const { view, diff } = this.moment;
    const fresh = view.objects.find((o) => diff.created.has(o.id) && isSmallView(o));
    if (!fresh?.buffer) {
      return [];
    }
    const views = view.objects.filter(isSmallView);
    const total = bytesBehind(views);
    const told = [
      text(" "),
      ...this.fill("keeps", {
        used: strong(bytesText(fresh.buffer.used, this.lang)),
        kept: strong(grouped(fresh.buffer.bytes)),
      }),
    ];
    return views.length < 2
      ? told
      : [
          ...told,
          text(" "),
          ...this.fill("keepsAll", { n: views.length, kept: strong(bytesText(total, this.lang)) }),
        ];
  }

  private deaths(first: boolean): Part[] {
    const freed = this.moment.view.changes.freed.filter(
      (o) => this.then.has(o.id) && !isAtom(o.kind),
    );
    const [one] = freed;
    if (one === undefined) {
      return [];
    }
    const space = first ? [] : [text(" ")];
    if (freed.length > 2) {
      return [...space, ...this.fill("freedMany", { n: freed.length })];
    }
    return [
      ...space,
      ...this.fill("freed", { object: strong(label(one)), reason: this.reason(one) }),
    ];
  }

  private reason({ reason }: FreedObject): string {
    return reason.kind === "count"
      ? this.plain("reasonCount", {})
      : this.plain("reasonCollected", { n: reason.generation });
  }

  /** What is worth telling when no name and no cell changed. */
  private lesser(): Part[] {
    const { view, diff } = this.moment;
    if (view.stdout !== "") {
      const words = shorten(view.stdout.trimEnd().split("\n").slice(-1)[0] ?? "", 60);
      return this.fill("printed", { line: this.line, text: code(words) });
    }
    if (view.event === "return" && view.depth === 0) {
      return this.fill("moduleEnds", {});
    }
    for (const id of diff.created) {
      if (this.now.has(id)) {
        return this.fill("made", { line: this.line, object: this.ref(id) });
      }
    }
    for (const { id, buffer } of view.objects) {
      if ((buffer?.gradient ?? 0) > (this.then.get(id)?.buffer?.gradient ?? 0)) {
        return this.fill("gradient", { line: this.line, object: this.ref(id) });
      }
    }
    return [];
  }

  private ending(): Part[] {
    const { view } = this.moment;
    if (view.error) {
      const message = `${view.error.type}: ${shorten(view.error.message, 80)}`;
      return this.fill("endedError", { message: strong(message) });
    }
    const n = view.changes.freed.length;
    return n > 0 ? this.fill("ended", { n }) : this.fill("endedPlain", {});
  }

  /** Cells of objects that were there before; those of new objects go without saying. */
  private isTold(change: FieldChange): boolean {
    return this.then.has(change.id) && this.now.has(change.id);
  }

  private where(name: string): Part {
    return code(name === "<module>" ? "__main__" : name.startsWith("<") ? name : `${name}()`);
  }

  private ref(id: number | undefined): Part {
    const object = id === undefined ? undefined : (this.now.get(id) ?? this.then.get(id));
    return object ? { kind: "object", text: label(object), id: object.id } : text("?");
  }

  private delta(before: number, after: number): Part {
    const way = after > before ? "up" : "down";
    return { kind: "delta", before: countText(before), after: countText(after), way };
  }

  private plain(word: keyof Templates, blanks: Blanks): string {
    return fill(this.words[word], blanks);
  }

  private fill(word: keyof Templates, blanks: Readonly<Record<string, Blank>>): Part[] {
    return this.words[word].split(/(\{\w+\})/).flatMap((piece): Part[] => {
      const value = piece.startsWith("{") ? blanks[piece.slice(1, -1)] : piece;
      if (value === undefined || value === "") {
        return [];
      }
      if (typeof value === "string" || typeof value === "number") {
        return [text(String(value))];
      }
      return Array.isArray(value) ? [...(value as readonly Part[])] : [value as Part];
    });
  }
}

const code = (words: string): Part => ({ kind: "code", text: words });
const strong = (words: string): Part => ({ kind: "object", text: words, id: -1 });

/** A view that holds on to far more bytes than it uses, whether or not others hold them too. */
export function isSmallView(object: HeapObject): boolean {
  const buffer = object.buffer;
  return buffer !== undefined && buffer.owner !== object.id && buffer.bytes > 2 * buffer.used;
}

/** Bytes of all the allocations that these look at, each counted once. */
export function bytesBehind(objects: readonly Pick<HeapObject, "buffer">[]): number {
  const allocations = new Map(objects.map(({ buffer }) => [buffer?.start, buffer?.bytes ?? 0]));
  return [...allocations.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** How a picture calls an object's type: a tensor's storage has none that a program could name. */
export const typeName = ({ kind, type }: Pick<HeapObject, "kind" | "type">): string =>
  kind === "storage" ? "storage" : type;

/** `list #7`, `int 4`, `'blue'`: how an object is called in words. */
export function label(object: Pick<HeapObject, "id" | "type" | "kind" | "summary">): string {
  if (isAtom(object.kind)) {
    const value = shorten(object.summary, 24);
    return object.kind === "int" || object.kind === "float" ? `${object.type} ${value}` : value;
  }
  return object.kind === "function" || object.kind === "class" || object.kind === "module"
    ? `${object.kind} ${object.summary}`
    : `${typeName(object)} #${numberOf(object)}`;
}

export function tellStep(moment: Moment, lang: Lang): Part[] {
  return new Narrator(moment, lang).tell();
}

/** The same sentence as plain words, for the live region. */
export function plainSentence(parts: readonly Part[]): string {
  return parts.map((p) => (p.kind === "delta" ? `${p.before} → ${p.after}` : p.text)).join("");
}
