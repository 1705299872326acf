import { css } from "lit";

export const viewToolsStyles = css`
  :host {
    display: block;
    margin-left: auto;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 2px;
    height: 100%;
  }
  .find {
    position: relative;
    display: flex;
    align-items: center;
    gap: 6px;
    height: 30px;
    padding: 0 8px;
    border-radius: var(--hs-r);
    color: var(--hs-ink-2);
  }
  .find:focus-within {
    background: var(--hs-card);
    box-shadow: inset 0 0 0 1px var(--hs-edge);
  }
  .find input {
    width: 84px;
    border: 0;
    background: none;
    padding: 0;
    outline-offset: 6px;
  }
  .find input:focus {
    width: 150px;
    outline: none;
  }
  .find input::placeholder {
    color: var(--hs-ink-2);
    opacity: 1;
  }
  kbd {
    font: 500 11px/18px var(--hs-mono);
    border: 1px solid var(--hs-hair);
    border-bottom-width: 2px;
    border-radius: 4px;
    padding: 0 5px;
  }
  #found,
  .menu {
    position: absolute;
    z-index: 3;
    top: 34px;
    right: 0;
    min-width: 260px;
    max-height: 330px;
    overflow: auto;
    padding: 6px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    color: var(--hs-ink);
  }
  #found li {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 5px 8px;
    border-radius: 5px;
    cursor: pointer;
  }
  #found b {
    font-weight: 600;
  }
  #found .mono {
    margin-left: auto;
    color: var(--hs-ink-3);
  }
  #found [aria-selected="true"] {
    background: var(--hs-sunk);
  }
  .kinds {
    position: relative;
  }
  .kinds summary {
    list-style: none;
    cursor: pointer;
  }
  .menu {
    min-width: 170px;
  }
  .menu label {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 3px 6px;
  }
  .menu .num {
    margin-left: auto;
  }
  [aria-pressed="true"] {
    background: var(--hs-sunk);
    color: var(--hs-ink);
    font-weight: 600;
  }
  .zoom {
    display: inline-flex;
    align-items: center;
  }
  .zoom .num {
    min-width: 46px;
    justify-content: center;
    padding: 0 2px;
  }
  @container (max-width: 1340px) {
    kbd {
      display: none;
    }
  }
  @container (max-width: 760px) {
    .zoom,
    .kinds {
      display: none;
    }
  }
`;
