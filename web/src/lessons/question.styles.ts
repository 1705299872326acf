import { css } from "lit";

export const questionStyles = css`
  :host {
    display: block;
    margin-top: 14px;
  }
  .question {
    border-top: 1.5px solid var(--hs-ink);
    padding-top: 10px;
  }
  .ask {
    font-size: 14px;
    line-height: 1.55;
    font-weight: 600;
    margin-bottom: 8px;
  }
  [lang="zh"] .ask {
    line-height: 1.7;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  input.number,
  input.text {
    height: 32px;
    padding: 0 10px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    font-family: var(--hs-mono);
  }
  input.number {
    width: 110px;
  }
  input.text {
    flex: 1 0 100%;
    min-width: 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
    flex: 1 0 100%;
    display: grid;
    gap: 4px;
  }
  label {
    display: flex;
    gap: 9px;
    align-items: baseline;
    padding: 5px 9px;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    line-height: 1.5;
    cursor: pointer;
  }
  label:hover {
    border-color: var(--hs-edge);
  }
  label input {
    accent-color: var(--hs-ink);
    margin: 0;
    flex: none;
    translate: 0 1px;
  }
  label i {
    margin-left: auto;
    font-style: normal;
    color: var(--hs-green-ink);
    font-weight: 600;
  }
  label.bad {
    border-color: var(--hs-red);
  }
  hs-arrows-question {
    flex: 1 0 100%;
  }
  .verdict {
    margin-top: 10px;
    padding: 9px 12px;
    border-radius: var(--hs-r);
    line-height: 1.55;
  }
  .verdict.good {
    background: var(--hs-green-wash);
    color: var(--hs-green-ink);
  }
  .verdict.bad {
    background: var(--hs-orange-wash);
    color: var(--hs-orange-ink);
  }
  .verdict p {
    margin-top: 4px;
    color: var(--hs-ink);
  }
  .verdict b {
    font-weight: 600;
  }
  .checks li {
    display: flex;
    gap: 9px;
    padding: 3px 0;
    line-height: 1.5;
  }
  .checks i {
    font-style: normal;
    color: var(--hs-ink-3);
    width: 1em;
    flex: none;
  }
  .checks .good i {
    color: var(--hs-green-ink);
    font-weight: 600;
  }
  .note {
    margin: 6px 0;
    font-size: 12.5px;
    color: var(--hs-ink-3);
  }
  .row {
    display: flex;
    gap: 8px;
    flex-wrap: wrap;
  }
  .verdict + .row {
    margin-top: 10px;
  }
  .row .tool {
    padding: 0 6px;
  }
  .problem {
    margin-top: 8px;
    color: var(--hs-red-ink);
  }
`;
