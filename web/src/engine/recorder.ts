/**
 * A typed face on the module's Session: JSON text in, values out. Used by the worker and by Node.
 * An engine that stops by itself (a trap) throws from here; the owner then throws it away.
 */
import type { Session } from "../../../bindings/heapscope.js";
import type { CallName, Calls } from "./protocol.js";
import type { Ends } from "./questions.js";
import type { Answer, HeapProblem, Progress, RunOptions, View, ViewDetail } from "./view.js";

export class HostMisuse extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostMisuse";
  }
}

export function unwrap<T>(answer: Answer<T>): T {
  if (!answer.ok) {
    throw new HostMisuse(answer.error.code, answer.error.message);
  }
  return answer.value;
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the text says what it is
const read = <T>(text: string): T => unwrap(JSON.parse(text) as Answer<T>);

/** Half of a character (a lone surrogate) cannot stand in a file: what UTF-8 makes of it. */
const wellFormed = (source: string): string =>
  /\p{Surrogate}/u.test(source) ? utf8.decode(new TextEncoder().encode(source)) : source;
const utf8 = new TextDecoder();

export class Recorder {
  constructor(readonly session: Session) {}

  record(source: string, options: RunOptions): Progress {
    return read<Progress>(this.session.record(wellFormed(source), JSON.stringify(options)));
  }

  run(source: string, options: RunOptions): Progress {
    return read<Progress>(this.session.run(wellFormed(source), JSON.stringify(options)));
  }

  advance(milliseconds: number): Progress {
    return read<Progress>(this.session.advance(milliseconds));
  }

  stop(): Progress {
    return read<Progress>(this.session.stop());
  }

  /** What input() waits for; null: no line comes any more. */
  answer(line: string | null): Progress {
    return read<Progress>(
      line === null ? this.session.endInput() : this.session.answer(wellFormed(line)),
    );
  }

  /** Makes views after slow steps ready, once the run is over; how many such steps are left. */
  prepare(milliseconds: number): number {
    return read<number>(this.session.prepare(milliseconds));
  }

  view(step: number, detail?: ViewDetail): View {
    return read<View>(this.session.view(step, detail ? JSON.stringify(detail) : ""));
  }

  /** When objects of a step are freed, as far as it comes within so many steps. */
  ends(step: number, ids: readonly number[], within: number): Ends {
    return read<Ends>(this.session.ask(JSON.stringify({ ask: "ends", step, ids, within })));
  }

  verifyHeap(step: number, level: "quick" | "full"): readonly HeapProblem[] {
    return read<HeapProblem[]>(this.session.verifyHeap(step, level));
  }

  /** Any of the calls that the protocol knows, as an answer that can be posted. */
  call<N extends CallName>(name: N, args: Calls[N]["args"]): Answer<Calls[N]["answer"]> {
    const handler = HANDLERS[name] as (s: Session, args: Calls[N]["args"]) => unknown;
    const result = handler(this.session, args);
    if (typeof result === "string") {
      return JSON.parse(result) as Answer<Calls[N]["answer"]>;
    }
    return { ok: true, value: result as Calls[N]["answer"] };
  }
}

type Handlers = {
  [N in CallName]: (session: Session, args: Calls[N]["args"]) => string | Uint8Array;
};

const HANDLERS: Handlers = {
  view: (session, { step, detail }) => session.view(step, detail ? JSON.stringify(detail) : ""),
  ticks: (session, { from, to, stride }) => session.ticks(from, to, stride),
  layout: (session, { step, id }) => session.layout(step, id),
  bytes: (session, { step, address, length }) => session.bytes(step, address, length),
  pool: (session, { step, address }) => session.pool(step, address),
  ledger: (session, { step, id }) => session.ledger(step, id),
  ask: (session, { question }) => session.ask(JSON.stringify(question)),
  stats: (session) => session.stats(),
  stateHash: (session, { step }) => session.stateHash(step),
};
