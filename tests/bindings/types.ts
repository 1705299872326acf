/**
 * Checked by the compiler alone: what the module's face must be for the page to work with it. A
 * change on either side that breaks the other stops `npm run typecheck`.
 */
import type createHeapscope from "../../bindings/heapscope.js";
import type { HeapscopeModule, Session } from "../../bindings/heapscope.js";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2
    ? true
    : false;
const holds = <T extends true>(): T => true as T;

holds<Equal<Awaited<ReturnType<typeof createHeapscope>>, HeapscopeModule>>();
holds<Equal<InstanceType<HeapscopeModule["Session"]>, Session>>();
holds<Equal<Parameters<Session["view"]>, [step: number, detailJson: string]>>();
holds<Equal<ReturnType<Session["bytes"]>, Uint8Array>>();

/** Every call but `bytes` and `delete` answers in text. */
type Texts = {
  [K in keyof Session]: ReturnType<Session[K]> extends string ? K : never;
}[keyof Session];
holds<Equal<Exclude<keyof Session, Texts>, "bytes" | "delete">>();
