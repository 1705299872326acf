import { css } from "lit";

export const componentsStyles = css`
  main {
    max-width: 1320px;
  }
  h1 {
    margin: 44px 0 8px;
    font-size: 32px;
    line-height: 1.15;
    letter-spacing: -0.025em;
    font-weight: 600;
  }
  h2 {
    margin: 40px 0 14px;
    padding-top: 12px;
    border-top: 1.5px solid var(--hs-ink);
    font-size: 18px;
    font-weight: 600;
  }
  .note {
    max-width: 60ch;
    font-size: 15px;
    color: var(--hs-ink-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 22px 20px;
  }
  figure {
    margin: 0;
    min-width: 0;
  }
  figcaption {
    margin-bottom: 6px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-2);
  }
  .wide {
    width: 100%;
  }
  .half {
    width: calc(50% - 10px);
    min-width: min(582px, 100%);
  }
  .phone {
    width: min(calc(33.3% - 14px), 100%);
    min-width: min(350px, 100%);
  }
  .shown {
    min-height: 60px;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r);
    background: var(--hs-canvas);
    overflow: hidden;
    container-type: inline-size;
  }
  .phone hs-question {
    display: block;
    padding: 4px 16px 16px;
  }
  hs-inspector {
    height: 420px;
    overflow: auto;
    background: var(--hs-paper);
  }
  .hues,
  .kinds,
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 18px;
    margin-bottom: 16px;
  }
  .hues li,
  .kinds li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 13px;
  }
  .hues i {
    width: 26px;
    height: 18px;
    border-radius: 4px;
  }
  .mark.blue {
    background: var(--hs-blue);
  }
  .wash.blue {
    background: var(--hs-blue-wash);
  }
  .mark.sky {
    background: var(--hs-sky);
  }
  .wash.sky {
    background: var(--hs-sky-wash);
  }
  .mark.purple {
    background: var(--hs-purple);
  }
  .wash.purple {
    background: var(--hs-purple-wash);
  }
  .mark.green {
    background: var(--hs-green);
  }
  .wash.green {
    background: var(--hs-green-wash);
  }
  .mark.orange {
    background: var(--hs-orange);
  }
  .wash.orange {
    background: var(--hs-orange-wash);
  }
  .mark.red {
    background: var(--hs-red);
  }
  .wash.red {
    background: var(--hs-red-wash);
  }
  .mark.slate {
    background: var(--hs-slate);
  }
  .wash.slate {
    background: var(--hs-slate-wash);
  }
  .kinds svg {
    flex: none;
  }
`;
