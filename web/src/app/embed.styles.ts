import { css } from "lit";

/** What differs where the element is a part of somebody's page; Heapscope's own page does not load it. */
export const embedStyles = css`
  :host(:not([page])) {
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r-l);
    overflow: hidden;
  }
  :host(:not([page])) .bar {
    display: none;
  }
  :host(:not([page])) .app {
    height: var(--hs-height, 600px);
    min-height: 0;
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-template-areas: "head head head" "code heap side" "time time time";
  }
  .figure-head {
    grid-area: head;
    display: flex;
    gap: 12px;
    align-items: center;
    min-height: 38px;
    padding: 0 6px 0 16px;
    border-bottom: 1px solid var(--hs-hair);
    background: var(--hs-paper);
  }
  .figure-head h2 {
    flex: 1;
    font: 600 14px/1.4 var(--hs-sans);
  }
  .figure-before {
    grid-area: heap;
    z-index: 1;
    margin-top: 42px; /* the tabs above it stay */
    overflow: hidden;
    background: var(--hs-canvas);
  }
  .figure-before ::slotted(*) {
    display: block;
    box-sizing: border-box;
    width: 100% !important;
    height: 100% !important;
    padding: 12px;
    object-fit: contain;
  }
  @container (min-width: 761px) and (max-width: 1100px) {
    :host(:not([page])) .app {
      height: auto;
      min-height: 0;
      grid-template: auto minmax(360px, 460px) auto auto / minmax(270px, 34%) minmax(0, 1fr);
      grid-template-areas: "head head" "code heap" "time time" "side side";
    }
    :host(:not([page])) .pane-code {
      display: flex;
      border-right: 1px solid var(--hs-hair);
      overflow-y: auto;
    }
    :host(:not([page])) .pane-code > hs-code {
      border-left: 0;
      max-height: none;
    }
    :host(:not([page])) .pane-side {
      max-height: 420px;
    }
  }
  @container (max-width: 760px) {
    :host(:not([page])) .app {
      height: var(--hs-height, 640px);
      grid-template-rows: auto 42px minmax(0, 1fr) auto auto;
      grid-template-areas: "head" "panes" "main" "say" "time";
    }
    .figure-before {
      display: none; /* a narrow figure begins with its code */
    }
  }
`;
