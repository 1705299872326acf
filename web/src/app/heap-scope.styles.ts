import { css } from "lit";

export const shellStyles = css`
  :host {
    container-type: inline-size;
    background: var(--hs-paper);
    -webkit-font-smoothing: antialiased;
    text-rendering: optimizeLegibility;
  }
  .app {
    --hs-code-width: 372px;
    display: grid;
    height: 100vh;
    min-height: 600px;
    grid-template: 48px minmax(0, 1fr) auto / var(--hs-code-width) minmax(0, 1fr) auto;
    grid-template-areas: "bar bar bar" "code heap side" "time time time";
  }
  .bar {
    grid-area: bar;
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 0 16px;
    border-bottom: 1px solid var(--hs-hair);
    white-space: nowrap;
  }
  .brand {
    margin: 0;
    display: flex;
    align-items: center;
    gap: 9px;
    font-weight: 600;
    letter-spacing: -0.01em;
    font-size: 14px;
  }
  .brand svg {
    width: 26px;
    height: 20px;
    fill: none;
    stroke: var(--hs-ink);
    stroke-width: 1.6;
  }
  .brand .ink {
    fill: var(--hs-ink);
    stroke: none;
  }
  .crumb {
    min-width: 0;
    border-left: 1px solid var(--hs-hair);
    padding-left: 10px;
  }
  .grow {
    flex: 1;
  }
  .version {
    color: var(--hs-ink-3);
  }
  .help {
    position: relative;
  }
  .help summary {
    list-style: none;
    cursor: pointer;
    font-weight: 600;
  }
  .panes {
    display: none;
  }
  .pane-code {
    grid-area: code;
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-right: 1px solid var(--hs-hair);
    overflow-y: auto;
  }
  .pane-code > * {
    flex: none;
  }
  .pane-code > hs-lesson:not(:defined) {
    display: block;
    height: 414px; /* about what it will need: the code below is not to move when it comes */
  }
  .pane-code > hs-code {
    flex: 0 1 auto; /* a long program scrolls by itself, so that the line that ran stays in sight, and the output */
    min-height: 196px;
    border-top: 1px solid var(--hs-hair);
  }
  .pane-code > hs-output {
    flex: 1 0 auto;
    max-height: 40%;
  }
  .pane-heap {
    grid-area: heap;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--hs-canvas);
  }
  .viewbar {
    display: flex;
    flex-wrap: wrap; /* where there is less room no tab may hide */
    align-items: center;
    flex: none;
    min-width: 0;
    border-bottom: 1px solid var(--hs-hair);
    padding-right: 8px;
  }
  .viewbar > .tabs {
    flex: 1 0 auto;
    max-width: 100%;
    border: 0;
  }
  .stage {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .pane-side {
    grid-area: side;
    width: 384px;
    border-left: 1px solid var(--hs-hair);
    display: none;
  }
  .side .pane-side {
    display: flex;
  }
  .pane-time {
    grid-area: time;
    border-top: 1px solid var(--hs-hair);
    min-width: 0;
  }
  .problem {
    display: flex;
    gap: 10px;
    margin: 12px 14px 0;
    padding: 10px 12px;
    border: 1px solid var(--hs-red);
    border-left-width: 3px;
    border-radius: var(--hs-r);
    background: var(--hs-card);
  }
  .problem.fine {
    border-color: var(--hs-edge);
  }
  .problem svg.i {
    flex: none;
    margin-top: 2px;
    color: var(--hs-red);
  }
  .pane-code > .words {
    max-height: 64%;
    overflow-y: auto;
  }
  @container (max-width: 1340px) {
    .app {
      --hs-code-width: 332px;
    }
    .pane-side {
      width: 344px;
    }
  }
  @container (max-width: 1100px) {
    .app {
      height: auto;
      min-height: 100vh;
      grid-template: 48px auto auto auto auto / minmax(0, 1fr);
      grid-template-areas: "bar" "code" "time" "heap" "side";
    }
    .bar {
      position: sticky;
      top: 0;
      z-index: 2;
      background: var(--hs-paper);
    }
    .pane-code {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1.15fr);
      border-right: 0;
      overflow: visible;
    }
    .pane-code > .words {
      grid-area: 1 / 1;
      max-height: none;
    }
    .pane-code > hs-output {
      grid-area: 2 / 1;
      max-height: none;
    }
    .pane-code > hs-code {
      grid-area: 1 / 2 / 3 / 3;
      border-top: 0;
      border-left: 1px solid var(--hs-hair);
      min-height: 0;
      max-height: 420px;
    }
    .pane-code > hs-code:first-child {
      grid-area: 1 / 1 / 3 / 2;
      border-left: 0;
    }
    .pane-code > hs-code:first-child + hs-output {
      grid-area: 1 / 2 / 3 / 3;
    }
    .pane-time {
      border-bottom: 1px solid var(--hs-hair);
    }
    .stage {
      min-height: 240px;
    }
    .pane-side {
      width: auto;
      border-left: 0;
      border-top: 1px solid var(--hs-hair);
    }
  }
  @container (max-width: 760px) {
    .app {
      height: 100dvh;
      min-height: 0;
      grid-template: 48px 42px minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: "bar" "panes" "main" "say" "time";
    }
    .bar {
      gap: 6px;
      padding: 0 10px;
    }
    .bar .version,
    .bar .help {
      display: none;
    }
    .brand {
      font-size: 0;
      gap: 0;
    }
    .crumb {
      flex: 1;
      border: 0;
      padding: 0;
    }
    .bar .grow {
      display: none;
    }
    .panes {
      grid-area: panes;
      display: flex;
    }
    .panes > button {
      flex: 1;
      justify-content: center;
      font-size: 14px;
    }
    .pane-code,
    .pane-side,
    .side .pane-side,
    .pane-heap > :not(hs-caption) {
      display: none;
    }
    .pane-heap {
      display: contents;
    }
    .pane-heap > hs-caption {
      grid-area: say;
    }
    .app[data-pane="code"] .pane-code {
      grid-area: main;
      display: block;
      overflow-y: auto;
    }
    .pane-code > hs-code {
      border-left: 0;
      max-height: none;
    }
    .app[data-pane="heap"] .pane-heap {
      display: flex;
      grid-area: main;
    }
    .app[data-pane="heap"] .pane-heap > .viewbar {
      display: flex;
    }
    .app[data-pane="heap"] .pane-heap > :is(hs-boxes, .notice) {
      display: block;
    }
    .app[data-pane="heap"] .pane-heap > .stage {
      display: grid;
      min-height: 0;
    }
    .app[data-pane="inspect"] .pane-side {
      grid-area: main;
      display: flex;
      border: 0;
    }
    .pane-time {
      border-bottom: 0;
      border-top: 0;
    }
  }
`;
