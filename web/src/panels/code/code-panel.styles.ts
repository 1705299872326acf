import { css } from "lit";

export const codeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .grow {
    flex: 1;
  }
  .codebar {
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 8px 16px 8px 12px;
    border-bottom: 1px solid var(--hs-hair);
    flex: none;
    flex-wrap: wrap;
  }
  .code {
    font: 400 var(--hs-fs-code) / 24px var(--hs-mono);
    font-variant-ligatures: none;
    padding: 6px 0;
    border-bottom: 1px solid var(--hs-hair);
    background: var(--hs-card);
    overflow: auto;
    position: relative;
    min-height: 0;
  }
  .code:focus-visible {
    outline-offset: -2px;
  }
  .code ol {
    min-width: max-content;
  }
  .code li {
    display: flex;
    min-height: 24px;
    padding-right: 16px;
    position: relative;
  }
  .t {
    white-space: pre;
  }
  .n {
    width: 44px;
    text-align: right;
    padding-right: 12px;
    color: var(--hs-ink-3);
    font-size: 11px;
    flex: none;
  }
  button.n {
    border: 0;
    background: none;
    font-family: inherit;
    line-height: inherit;
    cursor: pointer;
    padding-top: 0;
    padding-bottom: 0;
    padding-left: 0;
  }
  .n.stop {
    color: var(--hs-red);
    font-weight: 600;
  }
  .n.stop::before {
    content: "";
    position: absolute;
    left: 2px;
    top: 8px;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--hs-red);
  }
  .when label {
    display: flex;
    gap: 6px;
    padding: 0 0 2px 44px;
    font-size: 12px;
    color: var(--hs-ink-2);
  }
  .when input {
    width: 24ch;
    padding: 0 6px;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    color: inherit;
    font: inherit;
  }
  .m {
    width: 18px;
    flex: none;
    display: flex;
    align-items: center;
  }
  .m svg {
    width: 12px;
    height: 12px;
  }
  .ran {
    background: var(--hs-orange-wash);
    box-shadow: inset 3px 0 0 var(--hs-orange);
  }
  .ran .n {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .next .n::after {
    content: "";
    position: absolute;
    left: 3px;
    top: 8px;
    border: 4px solid transparent;
    border-left: 6px solid var(--hs-ink);
  }
  .bad .t {
    text-decoration: underline wavy var(--hs-red);
    text-underline-offset: 4px;
  }
  .tag {
    position: sticky; /* of a program that is wider than its column too */
    right: 0;
    margin: 0 -16px 0 auto;
    padding: 0 16px 0 8px;
    background: inherit;
    font: 400 11px/24px var(--hs-sans);
    color: var(--hs-orange-ink);
  }
  .k {
    font-weight: 600;
  }
  .s {
    color: var(--hs-green-ink);
  }
  .d {
    color: var(--hs-blue-ink);
  }
  .c {
    color: var(--hs-ink-3);
    font-style: italic;
  }
  .f {
    color: var(--hs-purple-ink);
  }
  .editor {
    background: var(--hs-card);
    border-bottom: 1px solid var(--hs-hair);
    overflow: auto;
    min-height: 120px;
  }
  .hint {
    padding: 6px 24px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
  @media print {
    .codebar {
      display: none;
    }
  }
`;
