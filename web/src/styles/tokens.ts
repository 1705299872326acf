/** Colours, sizes and durations, as custom properties of the element; a host may override any. */
import { css, unsafeCSS } from "lit";

/** Fonts of all that is no code. */
export const SANS =
  '"Inter", ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", ' +
  '"Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const tokens = css`
  :host {
    --hs-sans: ${unsafeCSS(SANS)};
    --hs-mono:
      ui-monospace, "SF Mono", SFMono-Regular, "JetBrains Mono", "Cascadia Code", Menlo, Consolas,
      "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace;
    --hs-fs-tick: 10.5px;
    --hs-fs-note: 11.5px;
    --hs-fs-ui: 13px;
    --hs-fs-code: 13px;
    --hs-fs-body: 15px;
    --hs-r-s: 4px;
    --hs-r: 7px;
    --hs-r-l: 12px;
    --hs-t-fast: 90ms;
    --hs-t: 160ms;
    --hs-ease: cubic-bezier(0.2, 0.7, 0.2, 1);
    color-scheme: light;
    --hs-paper: #f6f4ef;
    --hs-canvas: #fcfbf9;
    --hs-card: #ffffff;
    --hs-sunk: #efece5;
    --hs-ink: #1b1f24;
    --hs-ink-2: #474d55;
    --hs-ink-3: #646a72;
    --hs-hair: #e3dfd6;
    --hs-edge: #81868d;
    --hs-arrow: #5f666f;
    --hs-blue: #0072b2;
    --hs-blue-ink: #005f96;
    --hs-blue-wash: #e3f0f8;
    --hs-sky: #2f8fc4;
    --hs-sky-ink: #17658f;
    --hs-sky-wash: #e2f3fc;
    --hs-green: #008a64;
    --hs-green-ink: #006b4d;
    --hs-green-wash: #e0f3ec;
    --hs-orange: #b87a00;
    --hs-orange-ink: #7d5200;
    --hs-orange-wash: #fdf0d3;
    --hs-red: #d55e00;
    --hs-red-ink: #a34400;
    --hs-red-wash: #fce9dc;
    --hs-purple: #b5608f;
    --hs-purple-ink: #8a3f69;
    --hs-purple-wash: #f8e9f1;
    --hs-slate: #6d747d;
    --hs-slate-ink: #474d55;
    --hs-slate-wash: #eceeef;
    --hs-select: #1b1f24;
    --hs-halo: rgb(27 31 36 / 9%);
    --hs-focus: #0072b2;
  }
  :host([data-theme="dark"]) {
    color-scheme: dark;
    --hs-paper: #131619;
    --hs-canvas: #171b1f;
    --hs-card: #1f2429;
    --hs-sunk: #0f1114;
    --hs-ink: #eceae5;
    --hs-ink-2: #bcc0c5;
    --hs-ink-3: #969ca4;
    --hs-hair: #2d333a;
    --hs-edge: #767e88;
    --hs-arrow: #9aa1a9;
    --hs-blue: #3d9ddd;
    --hs-blue-ink: #7cc0f0;
    --hs-blue-wash: #16324a;
    --hs-sky: #56b4e9;
    --hs-sky-ink: #8fd0f5;
    --hs-sky-wash: #173646;
    --hs-green: #1fae84;
    --hs-green-ink: #5fd1ae;
    --hs-green-wash: #123a2f;
    --hs-orange: #e69f00;
    --hs-orange-ink: #f3bf56;
    --hs-orange-wash: #40300d;
    --hs-red: #e8722a;
    --hs-red-ink: #f59f6a;
    --hs-red-wash: #45240f;
    --hs-purple: #cc79a7;
    --hs-purple-ink: #e3a6c6;
    --hs-purple-wash: #40243a;
    --hs-slate: #8b939c;
    --hs-slate-ink: #c3c8cd;
    --hs-slate-wash: #2b3137;
    --hs-select: #f4f2ec;
    --hs-halo: rgb(244 242 236 / 12%);
    --hs-focus: #56b4e9;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --hs-t-fast: 0ms;
      --hs-t: 0ms;
    }
  }
`;
