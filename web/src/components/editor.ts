/** The editor: CodeMirror with what Python needs. Loaded when a reader first edits. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export interface Editor {
  readonly text: string;
  close(): void;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: "600" },
  { tag: tags.string, color: "var(--hs-green-ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--hs-blue-ink)" },
  { tag: tags.comment, color: "var(--hs-ink-3)", fontStyle: "italic" },
  { tag: tags.function(tags.variableName), color: "var(--hs-purple-ink)" },
]);

const look = EditorView.theme({
  "&": { fontSize: "13px", color: "var(--hs-ink)", backgroundColor: "var(--hs-card)" },
  ".cm-scroller": { fontFamily: "var(--hs-mono)", lineHeight: "24px" },
  ".cm-content": { caretColor: "var(--hs-ink)", padding: "6px 0" },
  ".cm-gutters": { backgroundColor: "var(--hs-card)", color: "var(--hs-ink-3)", border: "0" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "40px", fontSize: "11px" },
  ".cm-cursor": { borderLeftColor: "var(--hs-ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": {
    backgroundColor: "var(--hs-blue-wash) !important",
  },
});

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  readonly run: () => void;
  /** Called with the whole text after each change. */
  readonly changed: (text: string) => void;
}

export function openEditor({ parent, root, text, run, changed }: EditorOptions): Editor {
  const runKey = {
    key: "Mod-Enter",
    run: (): boolean => {
      run();
      return true;
    },
  };
  const state = EditorState.create({
    doc: text,
    extensions: [
      keymap.of([runKey, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      lineNumbers(),
      history(),
      drawSelection(),
      indentOnInput(),
      bracketMatching(),
      indentUnit.of("    "),
      pythonLanguage,
      syntaxHighlighting(colours),
      look,
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          changed(update.state.doc.toString());
        }
      }),
    ],
  });
  const view = new EditorView({ state, parent, root });
  view.focus();
  return {
    get text(): string {
      return view.state.doc.toString();
    },
    close: () => view.destroy(),
  };
}
