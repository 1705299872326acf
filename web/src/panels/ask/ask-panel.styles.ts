import { css } from "lit";

export const askStyles = css`
  :host {
    overflow: auto;
    flex: 1;
    min-width: 0;
    container: ask / inline-size;
  }
  .ask {
    columns: 2;
    column-gap: 40px;
    padding: 20px 24px 28px;
  }
  .q {
    break-inside: avoid;
    padding-bottom: 26px;
  }
  @container ask (max-width: 700px) {
    .ask {
      columns: 1;
      padding: 16px;
    }
  }
  h2 {
    font-size: 13px;
    font-weight: 600;
    min-height: 26px;
  }
  h3 {
    font-size: 12px;
    font-weight: 600;
    margin: 10px 0 4px;
  }
  .note {
    font-size: 12.5px;
    color: var(--hs-ink-3);
    margin-bottom: 8px;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  select,
  input,
  textarea {
    height: 30px;
    padding: 0 9px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    color: inherit;
    min-width: 0;
  }
  input,
  textarea {
    flex: 1 1 130px;
    font: 12.5px/20px var(--hs-mono);
  }
  ::placeholder {
    color: var(--hs-ink-3);
    opacity: 1;
  }
  textarea {
    flex: 1 1 100%;
    height: auto;
    padding: 5px 9px;
    resize: vertical;
  }
  input.n {
    flex: 0 1 76px;
  }
  .way {
    display: inline-flex;
    gap: 8px;
  }
  label {
    white-space: nowrap;
    display: inline-flex;
    gap: 6px;
    align-items: center;
    font-size: 12.5px;
    color: var(--hs-ink-2);
  }
  .answer {
    margin-top: 10px;
    font-size: 12.5px;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .answer > .mono {
    font-size: 12.5px;
  }
  .bad {
    color: var(--hs-red-ink);
  }
  .link {
    border-bottom: 1px solid var(--hs-edge);
    white-space: nowrap;
  }
  .both {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
  }
  .future {
    min-width: 0;
    border-top: 2px solid var(--hs-slate);
    padding-top: 4px;
  }
  .future.branch {
    border-top-style: dashed;
    border-color: var(--hs-orange);
  }
  .future h3 {
    margin-top: 2px;
  }
  .future pre {
    font: 12px/18px var(--hs-mono);
    max-height: 130px;
    overflow: auto;
    background: var(--hs-sunk);
    border-radius: var(--hs-r);
    padding: 6px 8px;
  }
  .futures {
    display: block;
    width: 100%;
    height: 56px;
    margin-top: 8px;
    background: var(--hs-sunk);
    border-radius: var(--hs-r);
  }
  .futures path {
    fill: none;
    stroke-width: 1.5;
    vector-effect: non-scaling-stroke;
    stroke: var(--hs-slate);
  }
  .futures .as-if {
    stroke: var(--hs-orange);
    stroke-dasharray: 4 3;
  }
  .rows {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  .rows th,
  .rows td {
    text-align: left;
    font-weight: 400;
    padding: 4px 6px 4px 0;
    border-top: 1px solid var(--hs-hair);
  }
  .rows td {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    width: 84px;
  }
  .rows.inside td {
    white-space: normal;
    text-align: left;
    width: 68%;
  }
  .inside .again > * {
    border-top: 0;
  }
  .versions tr:first-child > * {
    font-weight: 600;
    border-top: 0;
  }
  .versions ~ .note {
    margin-top: 10px;
  }
  .rows .line th {
    color: var(--hs-ink-3);
    padding-left: 12px;
  }
  .list summary {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 5px 0;
    border-top: 1px solid var(--hs-edge);
    cursor: pointer;
  }
  .objects {
    padding: 5px 0 8px;
    color: var(--hs-ink-3);
  }
  .bytecode {
    max-height: 340px;
    overflow: auto;
    font-size: 12px;
    line-height: 20px;
    background: var(--hs-sunk);
    border-radius: var(--hs-r);
    padding: 4px 0;
    position: relative;
  }
  .bytecode li {
    display: grid;
    grid-template-columns: 34px 38px minmax(110px, max-content) minmax(0, 1fr);
    gap: 0 8px;
    padding-right: 8px;
    white-space: nowrap;
  }
  .bytecode li.starts:not(:first-child) {
    border-top: 1px solid var(--hs-hair);
  }
  .bytecode .ln,
  .bytecode .o {
    text-align: right;
    color: var(--hs-ink-3);
  }
  .bytecode .ln {
    color: var(--hs-ink-2);
    font-weight: 600;
  }
  .bytecode .arg {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .bytecode .next {
    background: var(--hs-ink);
    color: var(--hs-paper);
  }
  .bytecode .next span {
    color: inherit;
  }
  .stack li {
    border: 1px solid var(--hs-hair);
    border-bottom-width: 0;
    padding: 3px 9px;
    background: var(--hs-card);
    font-size: 12.5px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .stack li:last-child {
    border-bottom-width: 1px;
  }
`;
