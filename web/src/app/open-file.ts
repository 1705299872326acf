/**
 * Opens what a reader gives the page: a recording, which is run again and compared with what it says, or a program. What
 * cannot be opened is told and changes nothing else; what was there before can be brought back.
 */
import { html, type TemplateResult } from "lit";
import { readDraft } from "../state/draft.js";
import type { SharedProgram } from "../state/link.js";
import type { Player } from "../state/player.js";
import { readRecording, type RecordingFile } from "../state/recording-file.js";
import type { AppState } from "../state/store.js";
import { grouped, say, type Lang, type Word } from "../text/strings.js";
import "../text/en-later.js";
import { isRecording } from "./files.js";
import type { Told } from "./lesson-text.js";

/** Bytes of a file: several times what a program may have, for its inputs and the files that it imports. */
const MOST_BYTES = 20_000_000;

interface Host {
  readonly lang: Lang;
  readonly lesson: string;
  readonly source: string;
  readonly player: Player;
  told: Told;
  openProgram(program: SharedProgram): void;
  openLesson(slug: string): Promise<void>;
  codePanel(): { edit(text: string): Promise<void>; offered(source: string): Promise<void> } | null;
  readonly updateComplete: Promise<boolean>;
}

type Blanks = Readonly<Record<string, string | number>>;

export async function openGiven(host: Host, state: AppState, given: File | string): Promise<void> {
  const name = typeof given === "string" ? say(host.lang, "pastedText") : `“${given.name}”`;
  const opener = new Opener(host, state, name);
  if (typeof given !== "string" && given.size > MOST_BYTES) {
    opener.tell("fileLong");
    return;
  }
  const text = (typeof given === "string" ? given : await given.text()).replace(/^\uFEFF/, "");
  if (isRecording(text.trimStart())) {
    await opener.openRecording(text);
  } else if (typeof given !== "string" && given.name.endsWith(".py") && !text.includes("\0")) {
    opener.openProgram({ source: text });
  } else {
    opener.tell("fileForeign");
  }
}

class Opener {
  private readonly back: () => Promise<void>;

  constructor(
    private readonly host: Host,
    before: AppState,
    private readonly name: string,
  ) {
    const { lesson } = host;
    const draft = readDraft();
    const { source, mode, model, step, tab } = before;
    this.back = async () => {
      if (lesson === "") {
        host.openProgram({ source, mode, model, step, tab });
      } else {
        host.player.store.set({ mode, model });
        await host.openLesson(lesson);
        if (source !== host.source) {
          host.player.run({ source, step }); // the lesson's program as the reader had changed it
          await host.codePanel()?.offered(source);
        }
      }
      await host.updateComplete;
      if (draft !== null && draft !== source) {
        await host.codePanel()?.edit(draft);
      }
    };
  }

  tell(word: Word, blanks: Blanks = {}, more: unknown = "", wrong = true): void {
    const words = html`${say(this.host.lang, word, { name: this.name, ...blanks })} ${more}`;
    this.host.told = { wrong, words };
  }

  private button(word: Word, act: () => unknown): TemplateResult {
    return html`<button class="link" @click=${act}>${say(this.host.lang, word)}</button>`;
  }

  private get wayBack(): TemplateResult {
    return this.button("backToMine", this.back);
  }

  /** Its own problems (too long a program) are told by the host. */
  openProgram(program: SharedProgram): boolean {
    this.host.openProgram(program);
    return this.host.told === "";
  }

  async openRecording(text: string): Promise<void> {
    const version = await this.engineVersion();
    const file = readRecording(text, version);
    if ("why" in file) {
      if (file.why === "version") {
        const { source } = file;
        const run = (): void => {
          if (this.openProgram({ source })) {
            this.host.told = { wrong: false, words: this.wayBack };
          }
        };
        const blanks = { old: file.version, now: version };
        this.tell("fileVersion", blanks, this.button("runItsProgram", run));
      } else {
        const why = { text: "whyText", end: "whyEnd", options: "whyOptions" } as const;
        this.tell("fileDamaged", { why: say(this.host.lang, why[file.why]) });
      }
      return;
    }
    const { source, mode, model, options } = file;
    if (!this.host.player.store.state.models.some((known) => known.name === model)) {
      this.tell("fileModel", { model });
      return;
    }
    if (this.openProgram({ source, mode, model, options })) {
      this.tell("fileOpens", {}, this.wayBack, false);
      this.whenOver(source, () => this.compare(file));
    }
  }

  /** The engine may still be on its way. */
  private engineVersion(): Promise<string> {
    const { store, client } = this.host.player;
    client.load();
    return new Promise((known) => {
      const look = (state: AppState): void => {
        if (state.version !== "") {
          stop();
          known(state.version);
        }
      };
      const stop = store.subscribe(look);
      look(store.state);
    });
  }

  private whenOver(source: string, then: () => Promise<void>): void {
    const mine = this.host.told;
    const stop = this.host.player.store.subscribe((state) => {
      // Another program, or other news.
      if (state.source !== source || this.host.told !== mine) {
        stop();
      } else if (state.settled) {
        stop();
        void then();
      }
    });
  }

  private async compare(file: RecordingFile): Promise<void> {
    const { steps } = this.host.player.store.state;
    const mine = this.host.told;
    const step = Math.max(0, steps - 1);
    const hash = await this.host.player.ask("stateHash", { step }).catch(() => "");
    if (this.host.told !== mine) {
      return;
    }
    const same = steps === file.steps && hash === file.stateHash;
    const blanks = { n: grouped(file.steps), m: grouped(steps) };
    this.tell(same ? "fileSame" : "fileOther", blanks, this.wayBack, !same);
  }
}
