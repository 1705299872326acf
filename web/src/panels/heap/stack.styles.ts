/** How the heap looks on a phone. */
import { css } from "lit";

export const stackStyles = css`
  .stack {
    align-self: flex-start;
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 14px 16px 20px;
    width: 100%;
  }
  .s-card {
    flex: none;
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    background: var(--hs-card);
    overflow: hidden;
  }
  .s-card.frame {
    background: var(--hs-paper);
    border-top: 3px solid var(--hs-ink);
  }
  .s-card.sel {
    border-color: var(--hs-select);
    box-shadow:
      0 0 0 1px var(--hs-select),
      0 0 0 6px var(--hs-halo);
  }
  .s-card.new {
    border-color: var(--hs-green);
    box-shadow: 0 0 0 1px var(--hs-green);
  }
  .s-card.ghost {
    background: none;
    border-style: dashed;
    color: var(--hs-ink-3);
  }
  .s-head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 6px 12px;
    width: 100%;
    font-weight: 600;
  }
  .s-head .id {
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  .s-head .rc,
  .s-val .rc {
    margin-left: auto;
    font: 600 12px/20px var(--hs-mono);
    padding: 0 8px;
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    white-space: nowrap;
  }
  .rc.up {
    background: var(--hs-green-wash);
    border-color: var(--hs-green);
    color: var(--hs-green-ink);
  }
  .rc.down {
    background: var(--hs-red-wash);
    border-color: var(--hs-red);
    color: var(--hs-red-ink);
  }
  .s-row {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    border-top: 1px solid var(--hs-hair);
  }
  .s-row > .k {
    flex: 0 0 84px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--hs-mono);
    font-size: 12.5px;
    color: var(--hs-ink-2);
  }
  button.s-row {
    width: 100%;
  }
  .s-row.chg {
    background: var(--hs-orange-wash);
  }
  .s-row .was {
    color: var(--hs-orange-ink);
    margin-left: auto;
    font: 11.5px var(--hs-mono);
  }
  .pill {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    min-height: 34px;
    padding: 2px 12px 2px 10px;
    border: 1px solid var(--hs-edge);
    border-radius: 17px;
    background: var(--hs-card);
    min-width: 0;
  }
  .pill.sel {
    border: 2px solid var(--hs-select);
    font-weight: 600;
  }
  .pill span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .s-strip {
    display: flex;
    flex-wrap: wrap;
    margin: 10px 12px 12px;
    padding: 0;
    list-style: none;
  }
  .s-strip li {
    flex: 1 1 64px;
    min-height: 46px;
    margin: 0 -1px -1px 0;
    padding: 3px 8px 5px;
    border: 1px solid var(--hs-edge);
    position: relative;
  }
  .s-strip .k {
    display: block;
    font: 11px/1.3 var(--hs-mono);
    color: var(--hs-ink-3);
    white-space: nowrap;
  }
  .s-strip i {
    font-style: normal;
    color: var(--hs-orange-ink);
  }
  .s-strip .mono {
    display: block;
    width: 100%;
    min-height: 24px;
    padding: 0;
    text-align: center;
    font-size: 15px;
  }
  .s-strip li.chg {
    border-color: var(--hs-orange);
    background: var(--hs-orange-wash);
    z-index: 1;
  }
  .s-strip li.chg .mono {
    font-weight: 600;
    color: var(--hs-orange-ink);
  }
  .s-strip li.spare {
    display: flex;
    align-items: center;
    justify-content: center;
    border-style: dashed;
    color: var(--hs-ink-3);
    font-size: 12px;
  }
  .s-held,
  .s-note {
    margin: 0;
    padding: 4px 12px 10px;
    font-size: 13px;
    color: var(--hs-ink-2);
  }
  .s-held .mono {
    display: inline-block;
    min-height: 24px;
    margin-right: 8px;
    padding: 0 2px;
    border-bottom: 1px solid var(--hs-ink-3);
    font-size: 12.5px;
    color: var(--hs-ink);
  }
  .s-held span.mono {
    border: 0;
  }
  .lost {
    padding: 0 12px 8px;
    font-size: 12px;
    color: var(--hs-purple-ink);
  }
  .why {
    padding: 0 12px 10px;
    font-size: 12px;
    color: var(--hs-red-ink);
  }
`;
