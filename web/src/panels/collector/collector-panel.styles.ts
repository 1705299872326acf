import { css } from "lit";

export const collectorStyles = css`
  :host {
    overflow: auto;
  }
  .collector {
    padding: 16px 24px 24px;
    min-width: 0;
  }
  .phases {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    margin-bottom: 4px;
  }
  .phases button {
    padding: 16px 8px 8px 0;
    border-top: 2px solid var(--hs-hair);
    position: relative;
    min-width: 0;
    text-align: left;
    font-size: 12px;
    line-height: 1.35;
    color: var(--hs-ink-2);
    display: flex;
    flex-direction: column;
  }
  .phases button::before {
    content: "";
    position: absolute;
    top: -6px;
    left: 0;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    border: 1.5px solid var(--hs-edge);
    background: var(--hs-canvas);
  }
  .phases .past {
    border-color: var(--hs-edge);
  }
  .phases .past::before {
    background: var(--hs-edge);
  }
  .phases [aria-current="step"]::before {
    background: var(--hs-ink);
    border-color: var(--hs-ink);
    box-shadow: 0 0 0 4px var(--hs-halo);
  }
  .phases [aria-current="step"] code {
    font-weight: 600;
    color: var(--hs-ink);
  }
  .phases code {
    display: block;
    overflow-wrap: anywhere;
  }
  .walk {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 46px;
    margin: 2px 0 10px;
  }
  .walk p {
    font-size: 14px;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .walk .at {
    flex: none;
    font: 600 11px/18px var(--hs-mono);
    padding: 0 8px;
    border-radius: 9px;
    background: var(--hs-ink);
    color: var(--hs-paper);
  }
  .walk b {
    font-weight: 600;
  }
  .round {
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    color: var(--hs-ink-2);
    border: 1px solid var(--hs-hair);
    background: var(--hs-card);
  }
  .round:disabled {
    opacity: 0.4;
    cursor: default;
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-bottom: 14px;
  }
  .counters {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    margin-left: auto;
    font-size: 12px;
    color: var(--hs-ink-2);
    align-items: end;
  }
  .counters div {
    min-width: 122px;
  }
  .counters b {
    font: 600 13px var(--hs-mono);
    color: var(--hs-ink);
  }
  .counters svg {
    display: block;
    width: 100%;
    height: 6px;
    margin-top: 5px;
  }
  .rail {
    fill: var(--hs-sunk);
  }
  .level {
    fill: var(--hs-purple);
  }
  .picture {
    overflow-x: auto;
  }
  svg.heap {
    display: block;
    overflow: visible;
  }
  .lane {
    fill: var(--hs-paper);
    stroke: var(--hs-hair);
  }
  .gen {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .gen-d,
  .crowd {
    stroke: var(--hs-edge);
    stroke-width: 2.2;
    stroke-linecap: round;
    fill: none;
  }
  .crowd {
    stroke-width: 4;
    opacity: 0.55;
  }
  .gen-b {
    stroke: var(--hs-edge);
    stroke-width: 1.4;
    fill: none;
  }
  .disc {
    fill: var(--hs-ink);
  }
  svg .disc-t {
    fill: var(--hs-paper);
    font: 600 10.5px var(--hs-mono);
    text-anchor: middle;
  }
  .copy .rc circle {
    fill: none;
    stroke: var(--hs-edge);
  }
  .visiting > .box {
    stroke: var(--hs-ink);
    stroke-width: 2;
  }
  .cand.garbage > .box,
  .cand.cleared > .box {
    stroke: var(--hs-purple);
    stroke-dasharray: 7 4;
  }
  .cand.cleared > .box {
    fill: none;
  }
  .cand.held > .box,
  .cand.saved > .box {
    stroke: var(--hs-green);
  }
  svg .verdict {
    fill: var(--hs-ink-2);
  }
  .chip.ink rect {
    fill: var(--hs-ink);
  }
  svg .chip.ink text {
    fill: var(--hs-paper);
  }
  .gcw.taken .edge {
    stroke-dasharray: 3 3;
    stroke: var(--hs-edge);
  }
  .gcw.now .edge,
  .gcw.stays .edge {
    stroke: var(--hs-ink);
    stroke-width: 2;
  }
  .gcw.now .head,
  .gcw.stays .head,
  .gcw.now .dot,
  .gcw.stays .dot {
    fill: var(--hs-ink);
  }
  .minus {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .now .minus {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  svg .minus-t {
    font: 600 11px var(--hs-mono);
    text-anchor: middle;
    fill: var(--hs-ink-2);
  }
  svg .now .minus-t {
    fill: var(--hs-orange-ink);
  }
  @container (max-width: 760px) {
    .collector {
      padding: 14px 16px 20px;
    }
    .phases {
      grid-template-columns: repeat(6, minmax(92px, 1fr));
      overflow-x: auto;
      padding-top: 8px;
    }
  }
`;
