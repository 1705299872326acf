import { css } from "lit";

export const heldStyles = css`
  :host {
    overflow: auto;
    flex: 1;
    min-width: 0;
    container: held / inline-size;
  }
  .held {
    padding: 20px 24px 28px;
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    min-height: 24px;
  }
  .note {
    font-size: 12.5px;
    color: var(--hs-ink-3);
    margin-bottom: 8px;
    overflow-wrap: anywhere;
  }
  .bad {
    color: var(--hs-red-ink);
    margin-bottom: 12px;
  }
  .run {
    margin-bottom: 22px;
  }
  .strip {
    min-height: 168px;
    touch-action: pan-y;
    cursor: col-resize;
    overflow: hidden;
  }
  svg.curve {
    display: block;
  }
  .curve text {
    font: 11px var(--hs-sans);
    fill: var(--hs-ink-3);
  }
  .curve .later {
    text-anchor: middle;
    font-size: 12.5px;
  }
  .curve .n {
    fill: var(--hs-ink);
    font-weight: 600;
  }
  .curve .area {
    fill: var(--hs-slate-wash);
  }
  .curve .use,
  .curve .resident,
  .curve .mapped {
    fill: none;
    stroke: var(--hs-slate);
    stroke-width: 1.6;
  }
  .curve .mapped {
    stroke-dasharray: 4 3;
  }
  .curve .floor {
    stroke: var(--hs-hair);
  }
  .curve .gc {
    stroke: var(--hs-purple);
    stroke-width: 1;
    opacity: 0.45;
  }
  .curve .now {
    stroke: var(--hs-ink);
    stroke-width: 1.5;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 28px 40px;
  }
  @container held (max-width: 820px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container held (max-width: 560px) {
    .held {
      padding: 16px;
    }
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-bottom: 10px;
  }
  label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: 12.5px;
    color: var(--hs-ink-2);
    white-space: nowrap;
  }
  input {
    width: 84px;
    height: 30px;
    padding: 0 9px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    color: inherit;
    font: 12.5px/20px var(--hs-mono);
  }
  .btn[disabled] {
    color: var(--hs-ink-3);
    border-color: var(--hs-hair);
    cursor: default;
  }
  .rows {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 12.5px;
    margin-bottom: 8px;
  }
  .rows th,
  .rows td {
    text-align: left;
    font-weight: 400;
    padding: 3px 8px 3px 0;
    height: 30px;
    border-top: 1px solid var(--hs-hair);
  }
  .rows thead th {
    border: 0;
    color: var(--hs-ink-3);
    font-size: var(--hs-fs-note);
  }
  .rows .r {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .rows th:nth-child(2) {
    width: 58px;
  }
  .rows th:nth-child(3) {
    width: 148px;
  }
  .bar {
    position: relative;
  }
  .bar svg.b {
    position: absolute;
    inset: 7px 76px 7px 12px;
    width: calc(100% - 88px);
    height: 16px;
  }
  .bar rect {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
    stroke-width: 1;
  }
  .who,
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 26px;
    min-width: 0;
  }
  .who:hover:not([disabled]) .what {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .what,
  .line code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-width: 0;
  }
  .what code {
    color: var(--hs-ink-3);
    margin-left: 4px;
  }
  .line b {
    flex: none;
    min-width: 20px;
    text-align: right;
    color: var(--hs-ink-3);
    font: 400 11.5px var(--hs-mono);
  }
  .on .what {
    font-weight: 600;
  }
  .waits {
    color: var(--hs-purple-ink);
  }
`;
