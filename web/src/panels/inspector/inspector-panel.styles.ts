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
    padding: 2px 0 4px 10px;
    line-height: 15px; /* two lines fit in a row */
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
  .asks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 0 20px 10px;
  }
  .ask {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    height: 26px;
    padding: 0 9px;
    border: 1px solid var(--hs-hair);
    border-radius: 13px;
    background: var(--hs-card);
    font-size: 12px;
    color: var(--hs-ink-2);
    white-space: nowrap;
  }
  .ask i {
    font: 600 11px var(--hs-mono);
    color: var(--hs-ink-3);
    font-style: normal;
  }
  .ask:hover:enabled {
    border-color: var(--hs-edge);
  }
  .ask:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .ask svg.i {
    width: 12px;
    height: 12px;
  }
  .bytes tr.lit td,
  .c .lit {
    background: var(--hs-sky-wash);
  }
  .c code {
    display: block;
    font: 12px/19px var(--hs-mono);
    padding: 8px 10px;
    background: var(--hs-sunk);
    border-radius: var(--hs-r);
    overflow-x: auto;
  }
  .c span {
    display: block;
    white-space: pre;
  }
  #to-pool {
    margin-top: 14px;
  }
  .why {
    padding: 2px 0 6px;
  }
  .why .root {
    font-weight: 600;
    border-top: 2.5px solid var(--hs-ink);
    border-radius: 2px;
    padding: 8px 0 0;
  }
  .why li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 10px;
    align-items: baseline;
  }
  .why .root {
    display: block;
  }
  .ways {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: -2px 0 8px -7px;
    font-size: 12.5px;
    color: var(--hs-ink-2);
  }
  .why .on[disabled] {
    cursor: default;
  }
  .why .via,
  .why .cut {
    border-left: 1.5px solid var(--hs-arrow);
    margin-left: 18px;
    padding: 7px 0 7px 12px;
    font-size: 12px;
  }
  .why .cut {
    color: var(--hs-ink-3);
  }
  .why .via + .cut {
    border: 0;
    margin: 0;
    padding-left: 0;
    text-align: right;
  }
  .why .cut:first-child {
    grid-column: 1 / -1;
  }
  .why .on {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 9px;
    min-height: 36px;
    padding: 4px 10px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    font-weight: 600;
    min-width: 0;
  }
  .why .on .quiet {
    font-weight: 400;
    font-size: 12px;
  }
  .why .on.target {
    border: 2px solid var(--hs-select);
    box-shadow: 0 0 0 5px var(--hs-halo);
  }
  .cutoff {
    margin-left: auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    max-width: 45%;
  }
  .kept li {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    padding: 5px 0;
    border-top: 1px solid var(--hs-hair);
    font-size: 12.5px;
  }
`;
