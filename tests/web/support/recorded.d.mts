export function convert(records: readonly unknown[]): unknown[];
