/// <reference types="vite/client" />

declare module "virtual:lessons" {
  const slugs: readonly string[];
  export default slugs;
}

declare module "virtual:lesson-titles" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports
  const titles: readonly import("./app/lessons.js").LessonTitle[];
  export default titles;
}

declare module "virtual:glossary" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports
  const terms: readonly import("../scripts/glossary.mjs").Term[];
  export default terms;
}

/** The part of it that is used here: the package comes without types. */
declare module "gifenc" {
  type Palette = readonly (readonly number[])[];
  export function quantize(rgba: Uint8ClampedArray, most: number): Palette;
  export function applyPalette(rgba: Uint8ClampedArray, palette: Palette): Uint8Array;
  export function GIFEncoder(): {
    writeFrame(
      indices: Uint8Array,
      width: number,
      height: number,
      options: {
        readonly palette: Palette;
        readonly delay: number;
        readonly transparent: boolean;
        readonly transparentIndex: number;
        readonly dispose: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
