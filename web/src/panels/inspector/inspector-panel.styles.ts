import { css } from "lit";

export const inspectorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    background: var(--hs-paper);
  }
  .who {
    padding: 14px 20px 10px;
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 2px 10px;
    align-items: center;
  }
  .who h2 {
    font-size: 15px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .who h2 span {
    color: var(--hs-ink-3);
    font-weight: 400;
    font-family: var(--hs-mono);
    font-size: 12.5px;
  }
  .who p {
    grid-column: 1 / -1;
    color: var(--hs-ink-3);
    font-size: 12px;
    margin-top: 3px;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 12px 20px 16px;
  }
  h3 {
    font-size: 12px;
    font-weight: 600;
    margin: 16px 0 4px;
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(64px, max-content) minmax(0, 1fr);
    column-gap: 14px;
    font-size: 12.5px;
  }
  .fields > * {
    padding: 6px 0;
    border-top: 1px solid var(--hs-hair);
    min-height: 31px;
  }
  .fields dt {
    color: var(--hs-ink-3);
  }
  .cut {
    overflow-wrap: anywhere;
  }
  .link {
    border-bottom: 1px solid var(--hs-edge);
  }
  .note {
    font-size: 12.5px;
    line-height: 1.5;
    color: var(--hs-ink-3);
    padding: 6px 0;
  }
  .bytes {
    width: 100%;
    border-collapse: collapse;
    font-size: 12px;
  }
  .bytes + .bytes {
    margin-top: 14px;
  }
  .bytes caption {
    text-align: left;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    padding: 0 0 4px;
  }
  .bytes caption b {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .bytes td {
    padding: 0;
    vertical-align: bottom;
    height: 38px;
    border-top: 1px solid var(--hs-hair);
  }
  .bytes .o {
    width: 30px;
    font: var(--hs-fs-tick) / 18px var(--hs-mono);
    color: var(--hs-ink-3);
    padding-bottom: 3px;
  }
  .bytes .h {
    width: 186px;
    padding-bottom: 2px;
  }
  .bytes .h small {
    display: block;
    font: 500 11px/15px var(--hs-sans);
    color: var(--hs-ink-2);
    padding-left: 3px;
  }
  .bytes .h span {
    display: block;
    width: max-content;
    font: 12.5px/18px var(--hs-mono);
    white-space: pre;
    padding: 0 3px;
    border-radius: 3px;
    letter-spacing: -0.01em;
  }
  .bytes .h i {
    font-style: normal;
    color: var(--hs-ink-3);
  }
  .bytes .v {
    padding: 0 0 3px 10px;
    line-height: 18px;
    color: var(--hs-ink-2);
    overflow-wrap: anywhere;
  }
  .bytes tr.chg .h span {
    background: var(--hs-orange-wash);
    box-shadow: inset 0 -2px 0 var(--hs-orange);
    font-weight: 600;
    color: var(--hs-orange-ink);
  }
  .bytes tr.gc .h span {
    background: radial-gradient(circle at 2px 2px, var(--hs-hair) 1px, transparent 1.2px) 0 0 / 4px
      4px;
  }
  .ledger {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  .ledger td,
  .ledger th {
    text-align: left;
    padding: 6px 8px;
    border-top: 1px solid var(--hs-hair);
    font-weight: 400;
  }
  .ledger thead th {
    color: var(--hs-ink-3);
    font-size: var(--hs-fs-note);
    border: 0;
  }
  .ledger .r {
    text-align: right;
    font-family: var(--hs-mono);
    white-space: nowrap;
  }
  .ledger tfoot td {
    border-top: 1.5px solid var(--hs-ink);
    font-weight: 600;
  }
`;
