import { css } from "lit";

export const catalogueStyles = css`
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 440px;
    gap: 72px;
    align-items: center;
    padding: 56px 0 52px;
  }
  h1 {
    word-break: keep-all; /* Chinese breaks between words, where the text says so */
    font-size: clamp(32px, 4.2vw, 50px);
    line-height: 1.08;
    letter-spacing: -0.032em;
    font-weight: 600;
    text-wrap: balance;
    margin-bottom: 18px;
  }
  .pitch {
    font-size: 17px;
    line-height: 1.6;
    color: var(--hs-ink-2);
    max-width: 33em;
    text-wrap: pretty;
  }
  .row {
    margin-top: 22px;
  }
  .try {
    background: var(--hs-card);
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r-l);
    overflow: hidden;
  }
  .try header,
  .try footer {
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 10px 14px;
    font-size: 12.5px;
  }
  .try b {
    font-weight: 600;
  }
  textarea {
    display: block;
    width: 100%;
    resize: vertical;
    padding: 12px 16px;
    border: 0;
    border-block: 1px solid var(--hs-hair);
    background: var(--hs-canvas);
    color: inherit;
    font: 13px/23px var(--hs-mono);
    tab-size: 4;
  }
  main > section + section {
    margin-bottom: 48px;
  }
  h2 {
    font-size: 20px;
    letter-spacing: -0.015em;
    font-weight: 600;
    margin-bottom: 14px;
  }
  #recent ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  #recent li button {
    max-width: min(340px, calc(100vw - 64px));
    height: 32px;
    padding: 0 12px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
  }
  #recent li button:hover {
    background: var(--hs-sunk);
  }
  #recent code {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: 12.5px/1.4 var(--hs-mono);
  }
  .pits {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(256px, 100%), 1fr));
    gap: 20px;
  }
  .pit {
    display: flex;
    flex-direction: column;
    padding: 18px 20px 16px;
    border: 1px solid var(--hs-hair);
    border-radius: var(--hs-r-l);
    background: var(--hs-card);
  }
  .pit > svg {
    display: block;
    margin: -18px -20px 16px;
    padding: 10px 12px;
    background: var(--hs-canvas);
    border-bottom: 1px solid var(--hs-hair);
    border-radius: var(--hs-r-l) var(--hs-r-l) 0 0;
    font: 13px var(--hs-sans);
  }
  .pit:hover {
    border-color: var(--hs-edge);
  }
  .pit h3 {
    font-size: 17px;
    font-weight: 600;
    letter-spacing: -0.012em;
    margin-bottom: 6px;
  }
  .pit p {
    font-size: 14px;
    line-height: 1.55;
    color: var(--hs-ink-2);
  }
  .pit footer {
    display: flex;
    justify-content: space-between;
    align-items: flex-end;
    gap: 12px;
    margin-top: auto;
    padding-top: 16px;
  }
  .pit footer b {
    font: 600 22px/1 var(--hs-mono);
    letter-spacing: -0.04em;
  }
  .lhead {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: baseline;
    margin-bottom: 14px;
  }
  .lhead h2 {
    margin: 0;
  }
  .lhead input {
    margin-left: auto;
    height: 32px;
    width: 220px;
    padding: 0 10px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-card);
  }
  i {
    font-style: normal;
    font-size: 11px;
    line-height: 16px;
    color: var(--hs-orange-ink);
    border: 1px solid var(--hs-orange);
    border-radius: 8px;
    padding: 0 6px;
    white-space: nowrap;
  }
  .groups {
    columns: 4 250px;
    column-gap: 32px;
  }
  .group {
    break-inside: avoid;
    padding-bottom: 26px;
  }
  .group h3 {
    display: flex;
    justify-content: space-between;
    font-size: 13px;
    font-weight: 600;
    border-top: 1.5px solid var(--hs-ink);
    padding: 8px 0 5px;
  }
  .group h3 span {
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  li a {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    padding: 5px 0;
    border-top: 1px solid var(--hs-hair);
    font-size: 14px;
  }
  li a:hover span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .seen {
    color: var(--hs-ink-3);
  }
  .seen::after {
    content: "✓";
    font-size: 12px;
  }
  .labs {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr));
    gap: 0 32px;
  }
  @media (max-width: 1000px) {
    .hero {
      grid-template-columns: minmax(0, 1fr);
      gap: 32px;
      padding: 36px 0;
    }
  }
`;
