/** Files that a reader drops on the page, and recordings that are pasted: what opens them is loaded then. */

/** How the text of a recording begins (recording-file.ts). */
export const isRecording = (text: string): boolean => text.startsWith('{"heapscope":');

/** Takes them wherever they come down in `target`, until the answer is called. */
export function takeFiles(target: HTMLElement, open: (given: File | string) => void): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault(); // else the browser leaves the page for the file
    }
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      open(file);
    }
  };
  /** Before the editor has it, which would take it for a program. */
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (isRecording(text)) {
      event.preventDefault();
      event.stopPropagation();
      open(text);
    }
  };
  const ends = new AbortController();
  const { signal } = ends;
  target.addEventListener("dragover", over, { signal });
  target.addEventListener("drop", drop, { signal });
  target.addEventListener("paste", paste, { signal, capture: true });
  return () => ends.abort();
}
