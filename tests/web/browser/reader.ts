/** What a reader does on the page, and what they see: the shadow roots are opened here only. */
import type { Page } from "puppeteer-core";

export interface State {
  readonly phase: string;
  readonly step: number;
  readonly steps: number;
  readonly output: string;
}

export class Reader {
  readonly problems: string[] = [];
  private leaving = false;

  constructor(readonly page: Page) {
    page.on("pageerror", (error) => {
      const words = String(error);
      // Firefox calls it an error when a page is left that still loads a part of itself.
      if (!this.leaving || !words.includes("dynamically imported module")) {
        this.problems.push(words);
      }
    });
    page.on("console", (message) => {
      if (message.type() === "error") {
        this.problems.push(message.text());
      }
    });
  }

  state(): Promise<State> {
    return this.page.evaluate(() => {
      const element = document.querySelector("heap-scope") as unknown as State;
      const { phase, step, steps, output } = element;
      return { phase, step, steps, output };
    });
  }

  async open(address: string): Promise<void> {
    this.leaving = true;
    await this.page.goto(address);
    this.leaving = false;
    await this.settled();
  }

  async reload(): Promise<void> {
    this.leaving = true;
    await this.page.reload();
    this.leaving = false;
    await this.settled();
  }

  /** Until the run is over and its last view is shown. */
  async settled(timeout = 120_000): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const element = document.querySelector("heap-scope") as unknown as {
          phase: string;
          view: unknown;
          settled: boolean;
        } | null;
        return element?.phase === "broken" || element?.settled === true;
      },
      { timeout, polling: 20 },
    );
  }

  async run(source: string): Promise<void> {
    await this.begin(source);
    await this.settled();
  }

  begin(source: string): Promise<void> {
    return this.page.evaluate((text) => {
      (
        document.querySelector("heap-scope") as unknown as {
          run(s: string): void;
        }
      ).run(text);
    }, source);
  }

  /** Sets properties of the element, such as `theme` and `lang`. */
  async set(properties: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((values) => {
      Object.assign(document.querySelector("heap-scope")!, values);
    }, properties);
    await this.drawn();
  }

  /** Panels draw in their own time: two frames later all have. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((drawn) =>
          requestAnimationFrame(() => requestAnimationFrame(drawn)),
        ),
    );
  }

  /** Until the panel of a tab is loaded and drawn. */
  async shown(tab: string): Promise<void> {
    const panel = tab === "names" || tab === "objects" ? "heap" : tab;
    await this.page.waitForFunction(
      (name) =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector(`hs-${name}`)
          ?.shadowRoot?.querySelector("*") != null,
      { polling: 20 },
      panel,
    );
    await this.drawn();
  }

  seek(step: number): Promise<void> {
    return this.page.evaluate(async (n) => {
      const element = document.querySelector("heap-scope") as unknown as {
        seek(n: number): Promise<void>;
        updateComplete: Promise<unknown>;
      };
      await element.seek(n);
      await element.updateComplete;
      // Panels draw in their own time: two frames later all have.
      await new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(drawn)),
      );
    }, step);
  }

  /** What is written in the heap's picture loads with the first step: pictures are compared after it came. */
  async notesCame(): Promise<void> {
    await this.seek(0);
    await this.seek(1);
    await this.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-heap")
          ?.shadowRoot?.querySelector(".notes") != null,
      { polling: 20, timeout: 10_000 },
    );
  }

  /** Until a panel is loaded, if the page shows it at all. */
  private async loaded(panel: string): Promise<void> {
    await this.page
      .waitForFunction(
        (p) => {
          const root = document.querySelector("heap-scope")?.shadowRoot;
          const inside = p === "" ? null : root?.querySelector(p);
          return inside == null || inside.shadowRoot !== null;
        },
        { timeout: 5000, polling: 20 },
        panel,
      )
      .catch(() => null); // Nothing made the page load it.
  }

  /** Inner HTML of something in a panel (or, without one, in the shell), such as `hs-heap svg`, without the renderer's notes. */
  async html(panel: string, selector: string): Promise<string> {
    await this.loaded(panel);
    const inner = await this.page.evaluate(
      (p, s) => {
        const root = document.querySelector("heap-scope")?.shadowRoot;
        const inside = p === "" ? root : root?.querySelector(p)?.shadowRoot;
        return inside?.querySelector(s)?.innerHTML ?? "";
      },
      panel,
      selector,
    );
    return inner.replace(/<!--.*?-->/g, "");
  }

  async text(panel: string, selector: string): Promise<string> {
    await this.loaded(panel);
    return this.page.evaluate(
      (p, s) => {
        const root = document.querySelector("heap-scope")?.shadowRoot;
        const inside = p === "" ? root : root?.querySelector(p)?.shadowRoot;
        const words = inside?.querySelector(s)?.textContent ?? "";
        return words.replace(/[^\S\n]+/g, " ").trim();
      },
      panel,
      selector,
    );
  }

  async click(panel: string, selector: string): Promise<void> {
    await this.loaded(panel);
    return this.page.evaluate(
      (p, s) => {
        const root = document.querySelector("heap-scope")!.shadowRoot!;
        const inside = p === "" ? root : root.querySelector(p)!.shadowRoot!;
        const target = inside.querySelector(s);
        if (!target) {
          throw new Error(`no ${s} in ${p}`);
        }
        target.dispatchEvent(
          new MouseEvent("click", { bubbles: true, composed: true }),
        );
      },
      panel,
      selector,
    );
  }
}
