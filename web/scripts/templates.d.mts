export function tightened(code: string): string;
