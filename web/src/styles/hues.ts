/** One hue per kind of object: its line, its ink, its wash. */
import { css } from "lit";

export const hues = css`
  .t-blue {
    --c: var(--hs-blue);
    --t: var(--hs-blue-ink);
    --w: var(--hs-blue-wash);
  }
  .t-sky {
    --c: var(--hs-sky);
    --t: var(--hs-sky-ink);
    --w: var(--hs-sky-wash);
  }
  .t-purple {
    --c: var(--hs-purple);
    --t: var(--hs-purple-ink);
    --w: var(--hs-purple-wash);
  }
  .t-green {
    --c: var(--hs-green);
    --t: var(--hs-green-ink);
    --w: var(--hs-green-wash);
  }
  .t-orange {
    --c: var(--hs-orange);
    --t: var(--hs-orange-ink);
    --w: var(--hs-orange-wash);
  }
  .t-red {
    --c: var(--hs-red);
    --t: var(--hs-red-ink);
    --w: var(--hs-red-wash);
  }
  .t-slate {
    --c: var(--hs-slate);
    --t: var(--hs-slate-ink);
    --w: var(--hs-slate-wash);
  }
`;
