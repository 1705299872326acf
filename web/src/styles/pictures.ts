/** The vocabulary of all SVG pictures. */
import { css } from "lit";

export const pictures = css`
  svg.heap {
    display: block;
    font-family: var(--hs-sans);
    font-size: 13px;
    overflow: visible;
  }
  svg text {
    fill: var(--hs-ink);
  }
  svg .m {
    font-family: var(--hs-mono);
    font-size: 12.5px;
    font-variant-ligatures: none;
  }
  svg .t11 {
    font-size: 11.5px;
  }
  svg .b {
    font-weight: 600;
  }
  svg text.q,
  svg tspan.q {
    fill: var(--hs-ink-3);
    font-weight: 400;
  }
  svg .end {
    text-anchor: end;
  }
  .box {
    fill: var(--hs-card);
    stroke: var(--hs-edge);
  }
  .sep {
    stroke: var(--hs-hair);
    fill: none;
  }
  .frame .box {
    fill: var(--hs-paper);
  }
  .frame .top {
    stroke: var(--hs-ink);
    stroke-width: 2.5;
  }
  .unbound {
    opacity: 0.75;
  }
  .glyph rect {
    fill: var(--w);
    stroke: var(--c);
  }
  .glyph text {
    fill: var(--t);
    font: 700 11px var(--hs-mono);
    text-anchor: middle;
  }
  .dot {
    fill: var(--hs-arrow);
  }
  .rc rect {
    fill: var(--hs-canvas);
    stroke: var(--hs-edge);
  }
  .rc text {
    font: 600 11.5px var(--hs-mono);
    text-anchor: end;
  }
  .rc circle {
    fill: var(--hs-ink-2);
  }
  .rc.up rect {
    fill: var(--hs-green-wash);
    stroke: var(--hs-green);
  }
  .rc.up text {
    fill: var(--hs-green-ink);
  }
  .rc.up circle.new {
    fill: var(--hs-green);
  }
  .rc.down rect {
    fill: var(--hs-red-wash);
    stroke: var(--hs-red);
  }
  .rc.down text {
    fill: var(--hs-red-ink);
  }
  .edge {
    fill: none;
    stroke: var(--hs-arrow);
    stroke-width: 1.4;
  }
  .head {
    fill: var(--hs-arrow);
    stroke: none;
  }
  .edge.new {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .head.new,
  .dot.new {
    fill: var(--hs-green);
  }
  .edge.gone {
    stroke: var(--hs-red);
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
  .head.gone {
    fill: var(--hs-red);
  }
  .edge.weak {
    stroke-dasharray: 6 4;
  }
  .edge.borrowed {
    stroke-dasharray: 1 4;
    stroke-linecap: round;
    stroke-width: 2;
  }
  .edge.base {
    stroke: var(--hs-orange);
    stroke-width: 5;
  }
  .edge.base2 {
    fill: none;
    stroke: var(--hs-canvas);
    stroke-width: 2;
  }
  .head.base {
    fill: var(--hs-orange);
  }
  .edge.dim {
    stroke: var(--hs-edge);
    stroke-width: 1;
  }
  .edge.lift {
    stroke: var(--hs-ink);
    stroke-width: 2;
  }
  .head.lift,
  .dot.lift {
    fill: var(--hs-ink);
  }
  .sel > .box {
    stroke: var(--hs-select);
    stroke-width: 2;
  }
  .halo {
    fill: var(--hs-halo);
  }
  .new > .box {
    stroke: var(--hs-green);
    stroke-width: 2;
  }
  .new.sel > .box {
    stroke: var(--hs-select);
  }
  .ghost > .box {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 4 4;
  }
  .ghost text {
    fill: var(--hs-ink-3);
  }
  .ghost .glyph rect {
    fill: none;
    stroke: var(--hs-edge);
    stroke-dasharray: 2 2;
  }
  .lost > .box {
    stroke-dasharray: 7 4;
    stroke: var(--hs-purple);
  }
  .chip rect {
    rx: 4px;
  }
  .chip text {
    font: 600 10.5px var(--hs-sans);
    text-anchor: middle;
  }
  .chip.green rect {
    fill: var(--hs-green-wash);
    stroke: var(--hs-green);
  }
  .chip.green text {
    fill: var(--hs-green-ink);
  }
  .chip.red rect {
    fill: var(--hs-red-wash);
    stroke: var(--hs-red);
  }
  .chip.red text {
    fill: var(--hs-red-ink);
  }
  .chip.purple rect {
    fill: var(--hs-purple-wash);
    stroke: var(--hs-purple);
  }
  .chip.purple text {
    fill: var(--hs-purple-ink);
  }
  .cell-chg {
    fill: var(--hs-orange-wash);
    stroke: var(--hs-orange);
  }
  svg text.chg {
    fill: var(--hs-orange-ink);
  }
  .hatch {
    stroke: var(--hs-hair);
    stroke-width: 1.5;
  }
  .some > g:not(.lifted) {
    opacity: 0.34;
  }
  .hit {
    cursor: pointer;
  }
  .hit:focus {
    outline: none;
  }
  .hit:focus-visible > .box {
    stroke: var(--hs-focus);
    stroke-width: 2.5;
  }
  @media (forced-colors: active) {
    .box,
    .rc rect,
    .chip rect,
    .glyph rect,
    .edge {
      stroke: CanvasText;
    }
    .head,
    .dot {
      fill: CanvasText;
    }
    .sel > .box {
      stroke: Highlight;
      stroke-width: 3;
    }
  }
`;
