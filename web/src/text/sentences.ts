/** Sentences of a step. Blanks in braces are parts: objects, names, deltas. */

const EN = {
  start: "Nothing has run yet: {next} runs first.",
  nextLine: "line {n}",
  line: "Line {n}",
  raised: "{line} raised {object}: {message}.",
  passed: "{object} leaves {where}.",
  called: "{line} called {where}{args}.",
  entered: "{where} begins.",
  with: " with ",
  withCount: " (count {delta})",
  returned: "{where} returned {object}.",
  returnedNone: "{where} returned; its names are gone.",
  moduleEnds: "The last line has run; the names are still there.",
  ended: "The program ended; {n} objects were freed.",
  endedError: "The program ended with {message}.",
  endedPlain: "The program has ended.",
  boundNew: "{line} made {object} and bound {name} to it.",
  boundCount: "{line} bound {name} to {object}: count {delta}.",
  bound: "{line} bound {name} to {object}.",
  moved: "{line} moved {name} from {old} to {object}.",
  unbound: "{line} removed the name {name}: {object} has count {delta}.",
  unboundPlain: "{line} removed the name {name}.",
  itemNew: "{line} put {object} into {slot} of {holder}{size}.",
  itemMoved: "{line} changed {slot} of {holder} from {old} to {object}.",
  itemGone: "{line} took {slot} out of {holder}{size}.",
  factChanged: "{line} changed {slot} of {holder}: {delta}.",
  sizeDelta: ": size {delta}",
  swapped: "{line} left {object} where it is and gave it other bytes: {delta}.",
  written: "{line} wrote into the bytes of {object}.",
  writtenShared: "{line} wrote into bytes that {n} arrays look at: {names}.",
  alsoChanged: "{n} more cells changed.",
  made: "{line} made {object}.",
  freed: "{object} was freed: {reason}.",
  freedMany: "{n} objects were freed.",
  reasonCount: "nothing held it any more",
  reasonCollected: "the collector found it, generation {n}",
  printed: "{line} printed {text}.",
  nothing: "{line} changed nothing in the picture.",
  noNames: "No name leads to {object} any more: its count is {n}, it stays.",
  keeps: "It uses {used} and keeps {kept} alive.",
  keepsAll: "{n} small views keep {kept}.",
};

export type Templates = Record<keyof typeof EN, string>;

/** By language; Chinese is added when it is loaded (strings.ts `speak`). */
export const templates: { en: Templates; zh?: Templates } = { en: EN };
