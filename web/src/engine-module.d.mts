import type { HeapscopeModule } from "../../bindings/heapscope.js";

export function engineFolder(): string;
export function startEngine(): Promise<HeapscopeModule>;
export function valueOf(text: string): unknown;
