/**
 * Text that was typed and not run yet, kept in this tab only, so that a reload or a crash of the page
 * loses nothing. It belongs to one address: another lesson or link has a draft of its own.
 */
const key = (): string => `heapscope.draft:${location.pathname}${location.hash}`;

/** Storage may be forbidden or full; then there are no drafts, and nothing else changes. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

export const keepDraft = (text: string): void => {
  attempt(() => sessionStorage.setItem(key(), text));
};

export const readDraft = (): string | null => attempt(() => sessionStorage.getItem(key()));

export const forgetDraft = (): void => {
  attempt(() => sessionStorage.removeItem(key()));
};
