import { css } from "lit";

export const lessonStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .lesson {
    padding: 16px 24px 18px;
  }
  .kicker {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    margin-bottom: 4px;
  }
  h2 {
    font-size: 20px;
    line-height: 1.25;
    letter-spacing: -0.017em;
    font-weight: 600;
    text-wrap: balance;
  }
  .stages {
    display: flex;
    flex-wrap: wrap;
    margin: 8px -6px 10px;
  }
  .stages button {
    position: relative;
    padding: 5px 5px 5px 16px;
    border-radius: var(--hs-r);
    font-size: 11.5px;
    line-height: 18px;
    color: var(--hs-ink-3);
  }
  .stages button:hover {
    background: var(--hs-sunk);
  }
  .stages button::before {
    content: "";
    position: absolute;
    left: 5px;
    top: 10px;
    width: 7px;
    height: 7px;
    border: 1.3px solid var(--hs-edge);
    border-radius: 50%;
  }
  .stages .done::before {
    background: var(--hs-edge);
  }
  .stages [aria-current="step"] {
    color: var(--hs-ink);
    font-weight: 600;
  }
  .stages [aria-current="step"]::before {
    border-color: var(--hs-ink);
    background: var(--hs-ink);
    box-shadow: 0 0 0 3px var(--hs-halo);
  }
  .prose p,
  .prose li {
    font-size: 14px;
    line-height: 1.58;
    color: var(--hs-ink-2);
    text-wrap: pretty;
  }
  .prose > * + * {
    margin-top: 8px;
  }
  .prose li {
    position: relative;
    padding-left: 16px;
  }
  .prose li::before {
    content: "";
    position: absolute;
    left: 4px;
    top: 0.68em;
    width: 4px;
    height: 4px;
    border-radius: 50%;
    background: var(--hs-ink-3);
  }
  .prose code,
  .myth code {
    color: var(--hs-ink);
  }
  .prose a {
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  [lang="zh-CN"] .prose p,
  [lang="zh-CN"] .prose li {
    line-height: 1.75;
  }
  [lang="zh-CN"] em {
    font-style: normal;
    text-emphasis: dot;
    text-emphasis-position: under right;
  }
  .ref {
    display: inline;
    color: var(--hs-blue-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    border-radius: 3px;
  }
  .ref:hover {
    background: var(--hs-blue-wash);
  }
  .ref code {
    color: inherit;
  }
  .myth {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 5px 12px;
    margin-top: 12px;
    padding: 11px 0 0;
    border-top: 1.5px solid var(--hs-orange);
    line-height: 1.55;
  }
  .myth dt {
    color: var(--hs-ink-3);
    font-size: var(--hs-fs-note);
    line-height: 20px;
  }
  .myth dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .myth b {
    display: inline-block;
    font-weight: 600;
    font-size: 11px;
    line-height: 16px;
    padding: 0 7px;
    border: 1px solid;
    border-radius: 9px;
    white-space: nowrap;
    color: var(--hs-orange-ink);
  }
  .myth .v-false {
    color: var(--hs-red-ink);
  }
  .myth .v-true {
    color: var(--hs-green-ink);
  }
  hs-question:not(:defined) {
    display: block;
    min-height: 110px;
  }
  .arrows:not(:defined) {
    min-height: 212px;
  }
  .stage > #onward {
    margin-top: 14px;
  }
  .problem {
    margin-top: 10px;
    color: var(--hs-red-ink);
  }
  @media print {
    .stages,
    #onward,
    hs-question {
      display: none;
    }
  }
`;
