import { css } from "lit";

/** What only a whole page has: the choice of a Python, notices, and how it is printed. */
export const pageStyles = css`
  .notice {
    flex: none;
    padding: 7px 24px;
    border-bottom: 1px solid var(--hs-hair);
    background: var(--hs-orange-wash);
    color: var(--hs-orange-ink);
    font-size: 12.5px;
    line-height: 1.45;
  }
  .version select {
    border: 0;
    background: none;
    color: var(--hs-ink-2);
    padding: 4px 2px;
    cursor: pointer;
  }
  .version option {
    background: var(--hs-card);
    color: var(--hs-ink);
  }
  @media print {
    .bar,
    .viewbar,
    .pane-time,
    .pane-side,
    .panes,
    hs-quiz,
    hs-repl {
      display: none !important;
    }
    .app {
      display: block;
      height: auto;
    }
    .stage,
    .pane-heap {
      overflow: visible;
      height: auto;
    }
  }
  @container (max-width: 760px) {
    .viewbar {
      flex-wrap: wrap;
    }
    .viewbar > .tabs {
      flex-basis: 100%;
    }
    .viewbar > hs-view-tools {
      margin: 0 8px;
    }
  }
`;
