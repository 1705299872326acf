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
    grid-template-rows: minmax(0, 1fr) auto;
    grid-template-areas: "code heap side" "time time time";
  }
  @container (max-width: 1100px) {
    :host(:not([page])) .app {
      height: auto;
      grid-template-rows: auto;
      grid-template-areas: "code" "time" "heap" "side";
    }
  }
  @container (max-width: 760px) {
    :host(:not([page])) .app {
      height: var(--hs-height, 640px);
      grid-template-rows: 42px minmax(0, 1fr) auto auto;
      grid-template-areas: "panes" "main" "say" "time";
    }
  }
`;
