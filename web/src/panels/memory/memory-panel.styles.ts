import { css } from "lit";

export const memoryStyles = css`
  :host {
    overflow: auto;
  }
  .memory {
    display: grid;
    grid-template-columns: minmax(260px, 312px) minmax(0, 1fr);
    gap: 28px 40px;
    padding: 20px 24px;
  }
  .maps {
    display: flex;
    flex-wrap: wrap;
    gap: 24px 40px;
    align-content: flex-start;
    min-width: 0;
  }
  @container (min-width: 621px) and (max-width: 900px) {
    .layers {
      display: grid;
      grid-template-columns: 312px minmax(0, 1fr);
      gap: 0 40px;
    }
  }
  @container (max-width: 900px) {
    .memory {
      grid-template-columns: minmax(0, 1fr);
      padding: 16px;
    }
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 28px;
  }
  .layers {
    flex: 0 1 312px;
    min-width: 260px;
  }
  .pyramid {
    display: block;
    max-width: 100%;
    height: auto;
    margin-bottom: 10px;
    font: 13px var(--hs-sans);
    overflow: visible;
  }
  .pyramid text {
    fill: var(--hs-ink);
  }
  .pyramid .mid {
    text-anchor: middle;
  }
  .pyramid .b {
    font-weight: 600;
  }
  .pyramid .q {
    fill: var(--hs-ink-3);
  }
  .pyramid .t11 {
    font-size: 11.5px;
  }
  .layer {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .layer.own {
    fill: var(--hs-sky-wash);
  }
  .way {
    stroke: var(--hs-ink);
    stroke-width: 1.5;
  }
  .stop {
    fill: var(--hs-canvas);
    stroke: var(--hs-ink);
    stroke-width: 1.5;
  }
  .stop.own {
    fill: var(--hs-ink);
  }
  .block {
    flex: 1 1 560px;
    min-width: 0;
  }
  .cells {
    display: flex;
    gap: 3px;
    flex-wrap: wrap;
  }
  .cells li {
    flex: 1 1 84px;
    min-width: 0;
    max-width: 220px;
    border: 1px solid var(--hs-edge);
    border-radius: 5px;
    background: var(--hs-card);
    padding: 6px 8px 18px;
    position: relative;
    font-size: 12px;
  }
  .cells .w2 {
    flex-grow: 2;
  }
  .cells .w3 {
    flex-grow: 3;
  }
  .cells .w4 {
    flex-grow: 4;
  }
  .cells b {
    display: block;
    font-weight: 600;
    font-size: 11.5px;
    letter-spacing: -0.02em;
  }
  .cells span {
    display: block;
    color: var(--hs-ink-2);
    overflow-wrap: break-word;
    font-size: 11px;
    letter-spacing: -0.02em;
    line-height: 1.35;
  }
  .cells small {
    position: absolute;
    left: 8px;
    bottom: 2px;
    font-size: 10.5px;
    color: var(--hs-ink-3);
  }
  .cells .gc {
    background: radial-gradient(circle at 2px 2px, var(--hs-hair) 1px, transparent 1.2px) 0 0 / 5px
      5px;
  }
  .cells .slack {
    background: repeating-linear-gradient(-45deg, transparent 0 6px, var(--hs-hair) 6px 7px);
  }
  .survivors,
  .regions {
    flex: 0 1 330px;
    min-width: 240px;
  }
  .survivors li {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    padding: 5px 0;
    border-top: 1px solid var(--hs-hair);
    font-size: 12.5px;
  }
  .link {
    border-bottom: 1px solid var(--hs-edge);
  }
  .bar {
    display: block;
    width: 100%;
    height: 5px;
    margin-top: 4px;
  }
  .mapped {
    fill: var(--hs-slate-wash);
  }
  .touched {
    fill: var(--hs-slate);
  }
  small {
    font-size: 11px;
    color: var(--hs-ink-3);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  td {
    padding: 5px 0;
    border-top: 1px solid var(--hs-hair);
    color: var(--hs-ink-2);
  }
  td + td {
    text-align: right;
    font-family: var(--hs-mono);
    font-size: 12px;
    white-space: nowrap;
    color: var(--hs-ink);
    padding-left: 10px;
  }
  tr.chg td + td {
    color: var(--hs-orange-ink);
    font-weight: 600;
  }
  .quiet {
    font-size: 12px;
    margin-bottom: 8px;
  }
  .key {
    font-size: 11.5px;
    margin-top: 8px;
  }
  .map {
    display: block;
    max-width: 100%;
    height: auto;
  }
  .pool {
    cursor: pointer;
  }
  .pool rect {
    stroke: var(--hs-sky);
    stroke-opacity: 0.5;
  }
  .pool text {
    font: 500 11.5px var(--hs-sans);
    text-anchor: middle;
    fill: var(--hs-ink);
    font-variant-numeric: tabular-nums;
  }
  .tint-0 rect,
  .tint-1 rect {
    fill: var(--hs-sky-wash);
  }
  .tint-2 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 80%, var(--hs-sky));
  }
  .tint-3 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 66%, var(--hs-sky));
  }
  .tint-4 rect {
    fill: color-mix(in srgb, var(--hs-sky-wash) 52%, var(--hs-sky));
  }
  .picked rect {
    stroke: var(--hs-select);
    stroke-opacity: 1;
    stroke-width: 2.5;
  }
  .unused {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 3 3;
    opacity: 0.6;
  }
  .rail {
    stroke: var(--hs-card);
    stroke-width: 3;
  }
  .full {
    stroke: var(--hs-ink-2);
    stroke-width: 3;
  }
  .b-u {
    fill: var(--hs-edge);
    opacity: 0.55;
  }
  .b-u.known {
    opacity: 1;
    cursor: pointer;
  }
  .b-k {
    fill: var(--hs-sky-wash);
    stroke: var(--hs-sky);
  }
  .b-f {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .b-v {
    fill: none;
    stroke: var(--hs-hair);
  }
  .b-own {
    fill: var(--hs-select);
  }
  .chain {
    fill: none;
    stroke: var(--hs-red);
    stroke-width: 1;
    opacity: 0.7;
  }
  .link {
    fill: var(--hs-red);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--hs-ink-2);
    max-width: 330px;
  }
  .legend span::before {
    content: "";
    display: inline-block;
    width: 11px;
    height: 11px;
    border-radius: 3px;
    margin-right: 6px;
    border: 1px solid var(--hs-edge);
    vertical-align: -1px;
  }
  .bk-u::before {
    background: var(--hs-edge);
  }
  .bk-k::before {
    background: var(--hs-sky-wash);
    border-color: var(--hs-sky) !important;
  }
  .bk-f::before {
    background: radial-gradient(var(--hs-red) 2px, transparent 2.5px);
  }
  .note {
    font: 12px/1.6 var(--hs-mono);
    margin-top: 8px;
  }
`;
