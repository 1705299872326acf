import { css } from "lit";

export const timeStyles = css`
  .time {
    display: grid;
    grid-template-columns: var(--hs-code-width, 372px) minmax(0, 1fr) 168px;
    height: 104px;
    background: var(--hs-paper);
  }
  .steps {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    padding: 0 16px;
    border-right: 1px solid var(--hs-hair);
  }
  .stepbtn {
    width: 36px;
    height: 36px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    color: var(--hs-ink-2);
  }
  .stepbtn:hover:enabled {
    background: var(--hs-sunk);
  }
  .stepbtn:disabled {
    opacity: 0.35;
    cursor: default;
  }
  .stepbtn.main {
    background: var(--hs-ink);
    color: var(--hs-paper);
    width: 42px;
    height: 42px;
    margin: 0 4px;
  }
  .stepbtn.main:hover:enabled {
    background: var(--hs-ink-2);
  }
  .track {
    overflow: hidden;
    cursor: pointer;
    touch-action: none;
    min-width: 0;
  }
  .track svg {
    display: block;
  }
  .track text {
    font: 400 10.5px var(--hs-sans);
    fill: var(--hs-ink-3);
  }
  .track .pill-t {
    fill: var(--hs-paper);
    font: 600 11px var(--hs-mono);
    text-anchor: middle;
  }
  .track .most {
    text-anchor: end;
  }
  .tk {
    stroke: var(--hs-edge);
    stroke-width: 1.5;
    opacity: 0.7;
  }
  .tk.past {
    stroke: var(--hs-ink-2);
    opacity: 1;
  }
  .head-now {
    stroke: var(--hs-ink);
    stroke-width: 1.5;
  }
  .head-pill {
    fill: var(--hs-ink);
  }
  .life {
    fill: none;
    stroke: var(--hs-blue);
    stroke-width: 1.8;
  }
  .curve {
    fill: var(--hs-slate-wash);
  }
  .curve-l {
    fill: none;
    stroke: var(--hs-slate);
    stroke-width: 1.5;
  }
  .jump {
    display: flex;
    flex-direction: column;
    justify-content: center;
    padding: 0 20px;
    border-left: 1px solid var(--hs-hair);
    min-width: 0;
  }
  .jump b {
    font: 600 19px/1.3 var(--hs-mono);
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .jump.far b {
    font-size: 15px;
    white-space: normal;
  }
  .jump.far i {
    display: inline-block;
  }
  .jump i {
    font-style: normal;
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  .jump .w {
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
  .jump input {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-bottom: 1.5px dotted var(--hs-edge);
    padding: 0;
    width: auto;
    max-width: 6em;
    field-sizing: content;
  }
  @container (max-width: 1340px) {
    .time {
      grid-template-columns: var(--hs-code-width, 332px) minmax(0, 1fr) 150px;
    }
  }
  @container (max-width: 1100px) {
    .time {
      height: auto;
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: "track track" "steps jump";
    }
    .track {
      grid-area: track;
      border-bottom: 1px solid var(--hs-hair);
    }
    .steps {
      grid-area: steps;
      border: 0;
      height: 56px;
      justify-content: flex-start;
    }
    .jump {
      grid-area: jump;
      border: 0;
      flex-direction: row;
      gap: 10px;
      align-items: center;
    }
  }
  @container (max-width: 760px) {
    .track {
      border-bottom: 0;
      padding: 0 6px;
    }
    .steps {
      padding: 0 8px 4px;
      height: 56px;
      gap: 0;
    }
    .stepbtn {
      width: 48px;
      height: 48px;
    }
    .stepbtn.main {
      width: 72px;
      height: 48px;
      border-radius: 24px;
    }
    .jump {
      padding: 0 16px 0 4px;
    }
    .jump .w {
      display: none;
    }
  }
`;
