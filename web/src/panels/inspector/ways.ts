/**
 * Ways from a root to an object, one link after another. The engine knows all of the shortest ones (the question
 * `paths`); until it has answered, the one that the view itself shows stands in for them (engine/reach.ts).
 */
import type { Paths, Root as EngineRoot } from "../../engine/questions.js";
import type { Link, Root as SeenRoot, WhyAlive } from "../../engine/reach.js";
import type { ObjectKind, View } from "../../engine/view.js";
import { say, type Lang } from "../../text/strings.js";
import { pathPart } from "./holders.js";

export interface WayLink {
  /** null: the first one, from the root. */
  readonly from: number | null;
  readonly to: number;
  /** How the holder is written that leads on: `[0]`, `.name`; "" from the root. */
  readonly via: string;
  readonly type: string;
  readonly summary: string;
  /** The same link as the view has it, where it does. */
  readonly seen: Link | null;
}

export interface Way {
  /** What it begins at, in words; `code`: a name of the program's. */
  readonly root: { readonly words: string; readonly code: string };
  /** The root as the engine names it, for a question about cutting it; "" if it is no name. */
  readonly rootName: string;
  readonly links: readonly WayLink[];
}

/** As the engine names it: `t`, `z in f()`. */
const nameOf = ({ name, frame }: Extract<SeenRoot, { kind: "name" }>): string =>
  frame === "" ? name : `${name} in ${frame}()`;

function seenRoot(root: SeenRoot, lang: Lang): Way["root"] {
  switch (root.kind) {
    case "name":
      return root.frame === ""
        ? { words: say(lang, "rootName"), code: root.name }
        : { words: say(lang, "rootLocal", { where: `${root.frame}()` }), code: root.name };
    case "stack":
      return { words: say(lang, "rootStack"), code: "" };
    case "machine":
      return { words: say(lang, "rootMachine"), code: "" };
  }
}

function askedRoot({ kind, name }: EngineRoot, lang: Lang): Way["root"] {
  if (kind === "name") {
    const [, local, where] = /^(\S+) in (.+)$/.exec(name) ?? [];
    return local === undefined
      ? { words: say(lang, "rootName"), code: name }
      : { words: say(lang, "rootLocal", { where: where! }), code: local };
  }
  return kind === "stack"
    ? { words: say(lang, "rootStack"), code: "" }
    : { words: say(lang, "rootMachine"), code: kind === "interpreter" ? "" : name };
}

export function seenWay({ root, links }: WhyAlive, view: View, lang: Lang): Way {
  const objects = new Map(view.objects.map((object) => [object.id, object]));
  return {
    root: seenRoot(root, lang),
    rootName: root.kind === "name" ? nameOf(root) : "",
    links: links.map((link) => ({
      from: link.from,
      to: link.to,
      via: link.field ? pathPart(link.field) : "",
      type: objects.get(link.to)?.type ?? "",
      summary: objects.get(link.to)?.summary ?? "",
      seen: link,
    })),
  };
}

function askedWays({ paths }: Paths, seen: Way | null, lang: Lang): Way[] {
  return paths.map(({ root, objects }) => ({
    root: askedRoot(root, lang),
    rootName: root.kind === "name" ? root.name : "",
    links: objects.map(({ id, type, summary }, at) => ({
      from: objects[at - 1]?.id ?? null,
      to: id,
      via: objects[at - 1]?.holds ?? "",
      type,
      summary,
      seen: seen?.links[at]?.to === id ? seen.links[at].seen : null,
    })),
  }));
}

const keyOf = ({ root, links }: Way): string =>
  `${root.words}|${root.code}|${links.map(({ to }) => to).join(">")}`;

/** A way from a name says most: such a one is first, whether or not there is a shorter one from within the machine. */
export function waysTo(seen: Way | null, paths: Paths | null, lang: Lang): readonly Way[] {
  const asked = paths === null ? [] : askedWays(paths, seen, lang);
  const named = (way: Way): boolean => way.rootName !== "";
  const first = seen !== null && (named(seen) || asked.length === 0) ? [seen] : [];
  const all = [...first, ...asked.filter(named), ...asked.filter((way) => !named(way))];
  const known = new Set<string>();
  return all.filter((way) => {
    const key = keyOf(way);
    return !known.has(key) && known.add(key);
  });
}

/** What is drawn of an object that the view leaves out. */
export const UNSEEN: ObjectKind = "other";
