import { css } from "lit";

export const arraysStyles = css`
  :host {
    overflow: auto;
    container-type: inline-size;
  }
  svg .t10 {
    font-size: 10.5px;
  }
  svg .mid {
    text-anchor: middle;
  }
  .hatch-o {
    stroke: var(--hs-orange);
    stroke-width: 1;
    opacity: 0.55;
  }
  .none {
    margin: 80px auto;
    text-align: center;
  }
  .arrays {
    padding: 18px 24px 24px;
    max-width: 1060px;
    margin: 0 auto;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 36px;
    margin-bottom: 14px;
    color: var(--hs-ink-2);
  }
  .totals b {
    font: 600 20px/1.3 var(--hs-mono);
    letter-spacing: -0.02em;
    color: var(--hs-orange-ink);
    margin-right: 6px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(90px, 150px) minmax(190px, 230px) minmax(150px, 210px) minmax(
        0,
        1fr
      );
    gap: 0 22px;
    align-items: center;
    min-height: 33px;
  }
  .heads {
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    min-height: 26px;
  }
  .row.more {
    display: block;
    width: 100%;
    color: var(--hs-ink-3);
    padding-left: 172px;
  }
  .path {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: right;
  }
  .card {
    display: flex;
    gap: 7px;
    align-items: center;
    height: 27px;
    padding: 0 4px 0 3px;
    border: 1px solid var(--hs-edge);
    border-radius: 7px;
    background: var(--hs-card);
    position: relative;
    min-width: 0;
  }
  .card .what {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card.new {
    border-color: var(--hs-green);
    box-shadow: 0 0 0 1px var(--hs-green);
  }
  .card.sel,
  .chosen .card:not(.base) {
    border-color: var(--hs-select);
    box-shadow:
      0 0 0 1px var(--hs-select),
      0 0 0 5px var(--hs-halo);
  }
  .card::before {
    content: "";
    position: absolute;
    right: 100%;
    top: 50%;
    width: 16px;
    border-top: 1.4px solid var(--hs-arrow);
  }
  .card.base::before {
    width: 22px;
    height: 5px;
    border: solid var(--hs-orange);
    border-width: 1.5px 0;
    transform: translateY(-50%);
  }
  .ghost .card {
    border-style: dashed;
    background: none;
    color: var(--hs-ink-3);
  }
  .ghost .card::before {
    display: none;
  }
  .ghost .what {
    padding-left: 8px;
  }
  .buf.gone {
    fill: none;
    stroke-dasharray: 4 4;
  }
  .ghost .words,
  .ghost .words b {
    color: var(--hs-red-ink);
  }
  .count {
    margin-left: auto;
    font: 600 11.5px/17px var(--hs-mono);
    padding: 0 7px;
    border: 1px solid var(--hs-edge);
    border-radius: 9px;
    background: var(--hs-canvas);
  }
  .own {
    font-size: 12px;
  }
  .strip {
    display: flex;
    gap: 10px;
    align-items: center;
    min-width: 0;
  }
  .strip svg {
    flex: none;
  }
  .words {
    font-size: 12px;
    line-height: 1.25;
    color: var(--hs-ink-2);
  }
  .words b {
    font-weight: 600;
    color: var(--hs-ink);
  }
  .buf {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .lit {
    fill: var(--hs-ink);
  }
  .lit.all {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  .lens {
    margin-top: 22px;
    border-top: 1px solid var(--hs-hair);
    padding-top: 14px;
  }
  .lens h2 {
    font: 600 13px/1.5 var(--hs-mono);
    margin-bottom: 2px;
  }
  .lens h2 .quiet {
    font: 400 12.5px/1.5 var(--hs-sans);
    margin-left: 8px;
  }
  .zoom {
    display: block;
    width: 100%;
    height: auto;
    font: 13px var(--hs-sans);
    min-width: 600px;
  }
  .lens {
    overflow-x: auto;
  }
  .funnel {
    fill: var(--hs-ink);
    opacity: 0.09;
  }
  .plate {
    fill: var(--hs-card);
  }
  .cell {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  .rest {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .measure {
    fill: none;
    stroke: var(--hs-ink-3);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    justify-content: space-between;
    max-width: 1060px;
    margin: 0 auto;
    padding: 12px 24px 0;
    color: var(--hs-ink-2);
  }
  .branch + .branch {
    border-top: 1px solid var(--hs-hair);
  }
  .branch h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    max-width: 1060px;
    margin: 0 auto;
    padding: 12px 24px 0;
    font: 400 13px/1.5 var(--hs-sans);
  }
  .branch code {
    font: 13px/1.5 var(--hs-mono);
    overflow-wrap: anywhere;
  }
  .outcome {
    margin-left: auto;
    font-weight: 600;
    color: var(--hs-orange-ink);
  }
  .b .outcome {
    color: var(--hs-blue-ink);
  }
  .branch hs-arrays {
    display: block;
    overflow: visible;
  }
  .tensors {
    max-width: 100%;
  }
  .fresh .buf {
    fill: var(--hs-green-wash);
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .window {
    fill: none;
    stroke: var(--hs-orange);
    stroke-width: 1.6;
  }
  .window.sel {
    stroke: var(--hs-select);
    stroke-width: 2;
  }
  .lens.graph {
    padding-bottom: 4px;
  }
  .graph h2 .quiet {
    margin-left: 0;
  }
  .leaf .box {
    fill: var(--hs-red-wash);
    stroke: var(--hs-red);
  }
  .let-go {
    stroke-dasharray: 4 4;
  }
  @container (max-width: 960px) {
    .row {
      grid-template-columns: minmax(80px, 110px) minmax(180px, 210px) minmax(130px, 160px) minmax(
          0,
          1fr
        );
      gap: 0 18px;
      padding: 2px 0;
    }
    .card.base::before {
      width: 18px;
    }
    .words {
      white-space: normal;
      line-height: 1.25;
    }
  }
  @container (max-width: 760px) {
    .row {
      grid-template-columns: minmax(60px, 96px) minmax(150px, 1fr) minmax(110px, 150px);
      gap: 4px 16px;
      padding: 3px 0;
    }
    .row .strip {
      grid-column: 2 / -1;
    }
    .heads span:last-child {
      display: none;
    }
    .row.more {
      padding-left: 100px;
    }
  }
  @container (max-width: 480px) {
    .arrays {
      padding: 14px 16px;
    }
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 5px;
      padding: 9px 0;
      border-top: 1px solid var(--hs-hair);
    }
    .row .strip {
      grid-column: 1;
    }
    .path {
      text-align: left;
      font-weight: 600;
    }
    .card::before {
      display: none;
    }
    .card.base::after {
      content: "◂ base";
      font-size: 11px;
      color: var(--hs-orange-ink);
      order: 9;
      margin-right: 4px;
    }
    .heads {
      display: none;
    }
    .row.more {
      padding-left: 0;
    }
    svg.zoom {
      min-width: 880px; /* below that its words cannot be read: it scrolls */
    }
  }
`;
