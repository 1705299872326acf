/** A browser that Puppeteer does not drive: WebKitGTK through its own driver, on a display that nobody looks at. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";

const DRIVER = "/usr/bin/WebKitWebDriver";
const BROWSERS = ["4.1", "4.0", "6.0"].flatMap((version) => [
  `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  `/usr/lib/aarch64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
]);
const binary = BROWSERS.find((path) => existsSync(path));

/** What is missing for a test in WebKit; empty if nothing is. */
export const missing = [
  ...(existsSync(DRIVER) && binary ? [] : ["webkit2gtk-driver"]),
  ...(existsSync("/usr/bin/Xvfb") ? [] : ["xvfb"]),
];

const pause = (milliseconds: number): Promise<void> =>
  new Promise((later) => setTimeout(later, milliseconds));

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });
}

export class WebKit {
  private constructor(
    private readonly processes: readonly ChildProcess[],
    private readonly session: string,
  ) {}

  static async open(): Promise<WebKit> {
    const display = `:${90 + (process.pid % 100)}`;
    const screen = spawn(
      "/usr/bin/Xvfb",
      [display, "-screen", "0", "1440x900x24"],
      {
        stdio: "ignore",
      },
    );
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display,
        LIBGL_ALWAYS_SOFTWARE: "1",
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // in a container there is none to be had; the page is ours
      },
      stdio: "ignore",
    });
    const base = `http://127.0.0.1:${port}/session`;
    const capabilities = {
      alwaysMatch: {
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      },
    };
    for (let tries = 0; ; tries++) {
      try {
        const { sessionId } = (await ask(base, { capabilities })) as {
          sessionId: string;
        };
        return new WebKit([driver, screen], `${base}/${sessionId}`);
      } catch (error) {
        if (tries > 50) {
          driver.kill();
          screen.kill();
          throw error;
        }
        await pause(200);
      }
    }
  }

  async goto(url: string): Promise<void> {
    await ask(`${this.session}/url`, { url });
  }

  /** The value of an expression of the page. */
  evaluate(expression: string): Promise<unknown> {
    return ask(`${this.session}/execute/sync`, {
      script: `return (${expression})`,
      args: [],
    });
  }

  async until(expression: string, timeout = 60_000): Promise<void> {
    const end = Date.now() + timeout;
    while ((await this.evaluate(expression)) !== true) {
      if (Date.now() > end) {
        throw new Error(`never so: ${expression}`);
      }
      await pause(100);
    }
  }

  /** Presses a key in what has the focus. */
  async press(value: string): Promise<void> {
    await ask(`${this.session}/actions`, {
      actions: [
        {
          type: "key",
          id: "keyboard",
          actions: [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ],
        },
      ],
    });
  }

  async close(): Promise<void> {
    await fetch(this.session, { method: "DELETE" }).catch(() => undefined);
    this.processes.forEach((one) => one.kill());
  }
}

async function ask(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) {
    throw new Error(
      (value as { message?: string }).message ?? answer.statusText,
    );
  }
  return value;
}
