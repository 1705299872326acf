/** Shared shapes: every panel's shadow root begins with these. */
import { css } from "lit";
import { hues } from "./hues.js";

export const base = css`
  ${hues}
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--hs-ink);
    font: 400 var(--hs-fs-ui) / 1.5 var(--hs-sans);
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  pre,
  table,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--hs-focus);
    outline-offset: 2px;
  }
  code,
  .mono {
    font-family: var(--hs-mono);
    font-size: 0.93em;
    font-variant-ligatures: none;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .quiet {
    color: var(--hs-ink-3);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    height: 30px;
    padding: 0 9px;
    border-radius: var(--hs-r);
    color: var(--hs-ink-2);
    white-space: nowrap;
  }
  .tool:hover {
    background: var(--hs-sunk);
  }
  .tool.icon {
    width: 30px;
    padding: 0;
    justify-content: center;
  }
  svg.i {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg.i .solid {
    fill: currentColor;
    stroke: none;
  }
  .seg {
    display: inline-flex;
    flex: none;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r);
    overflow: hidden;
    background: var(--hs-card);
  }
  .seg > button {
    padding: 3px 10px;
    color: var(--hs-ink-3);
    line-height: 20px;
  }
  .seg > [aria-pressed="true"] {
    color: var(--hs-ink);
    background: var(--hs-sunk);
    font-weight: 600;
  }
  .btn {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    height: 30px;
    padding: 0 12px;
    border-radius: var(--hs-r);
    border: 1px solid var(--hs-edge);
    background: var(--hs-card);
    white-space: nowrap;
  }
  .btn.main {
    background: var(--hs-ink);
    border-color: var(--hs-ink);
    color: var(--hs-paper);
  }
  .btn.warn {
    border-color: var(--hs-red);
    color: var(--hs-red-ink);
  }
  .btn[disabled] {
    opacity: 0.45;
    cursor: default;
  }
  .btn svg.i {
    width: 13px;
    height: 13px;
  }
  .tabs {
    display: flex;
    gap: 2px;
    padding: 0 14px;
    height: 42px;
    align-items: stretch;
    border-bottom: 1px solid var(--hs-hair);
    flex: none;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs > button {
    padding: 0 10px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--hs-ink-3);
    position: relative;
    white-space: nowrap;
  }
  .tabs > [aria-selected="true"] {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .tabs > [aria-selected="true"]::after {
    content: "";
    position: absolute;
    inset: auto 10px 0;
    height: 2px;
    background: var(--hs-ink);
    border-radius: 2px;
  }
  .delta {
    font-family: var(--hs-mono);
    font-size: 0.92em;
    background: var(--hs-orange-wash);
    color: var(--hs-orange-ink);
    border-radius: 4px;
    padding: 1px 5px;
    white-space: nowrap;
  }
  .delta.up {
    background: var(--hs-green-wash);
    color: var(--hs-green-ink);
  }
  .delta.down {
    background: var(--hs-red-wash);
    color: var(--hs-red-ink);
  }
  .g {
    display: inline-grid;
    place-items: center;
    width: 20px;
    height: 20px;
    border-radius: 5px;
    background: var(--w);
    color: var(--t);
    border: 1px solid var(--c);
    font: 700 11px/1 var(--hs-mono);
    flex: none;
  }
`;
