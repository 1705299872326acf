/** Pictures of all programs of the trace corpus: what a reader sees there must be readable. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { diffViews } from "../../../web/src/engine/diff.js";
import { ZOOMS, type Zoom } from "../../../web/src/engine/picture.js";
import { Scanner } from "../../../web/src/engine/scan.js";
import type { View } from "../../../web/src/engine/view.js";
import { placeNotes } from "../../../web/src/panels/heap/notes.js";
import { makeScene, type Scene } from "../../../web/src/panels/heap/scene.js";
import type { Box } from "../../../web/src/state/layout.js";
import { plainSentence, tellStep } from "../../../web/src/state/sentence.js";
import { emptyState } from "../../../web/src/state/store.js";
import { convert } from "../support/recorded.mjs";

const folder = fileURLToPath(new URL("../../traces/expected", import.meta.url));
const EVERY = 3;

interface Sample {
  readonly where: string;
  readonly zoom: Zoom;
  readonly view: View;
  readonly before: View | null;
  readonly scene: Scene;
}

const samples: Sample[] = [];

beforeAll(() => {
  for (const name of readdirSync(folder)) {
    const text = gunzipSync(
      new Uint8Array(readFileSync(`${folder}/${name}`)),
    ).toString();
    const records = text.trim().split("\n");
    const views = convert(
      records.map((line) => JSON.parse(line) as unknown),
    ) as View[];
    const scanner = new Scanner();
    views.forEach((view) => scanner.add(view));
    const scan = scanner.result(views.length);
    for (const zoom of ZOOMS) {
      for (let step = 0; step < views.length; step += EVERY) {
        const view = views[step]!;
        const before = views[step - 1] ?? null;
        const state = {
          ...emptyState,
          view,
          before,
          diff: diffViews(before, view),
          scan,
          step,
        };
        const where = `${name} step ${step} ${zoom}`;
        samples.push({
          where,
          zoom,
          view,
          before,
          scene: makeScene(state, view, zoom),
        });
      }
    }
  }
  expect(samples.length).toBeGreaterThan(500);
});

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

function crosses(path: string, { x, y, w, h }: Box): boolean {
  const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
  return points.some((p, at) => {
    const q = points[at + 1];
    return (
      q !== undefined &&
      Math.min(p[0]!, q[0]!) < x + w &&
      Math.max(p[0]!, q[0]!) > x &&
      Math.min(p[1]!, q[1]!) < y + h &&
      Math.max(p[1]!, q[1]!) > y
    );
  });
}

test("no card lies on another card or on a frame", () => {
  const wrong: string[] = [];
  for (const { where, scene } of samples) {
    const boxes = [...scene.frames, ...scene.cards].map(({ box }) => box);
    boxes.forEach((a, at) => {
      if (boxes.slice(at + 1).some((b) => overlap(a, b))) {
        wrong.push(where);
      }
    });
  }
  expect(wrong).toEqual([]);
});

test("no arrow goes through a card that it has nothing to do with", () => {
  const wrong: string[] = [];
  for (const { where, scene } of samples) {
    for (const wire of scene.wires) {
      const others = scene.cards.filter(
        ({ id }) => id !== wire.target && id !== wire.from,
      );
      if (others.some(({ box }) => crosses(wire.path, box))) {
        wrong.push(`${where} ${wire.key}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("in a crowded picture arrows go to the next lane; what goes further says where to, and keeps its way for who points at it", () => {
  const wrong: string[] = [];
  let far = 0;
  for (const { where, scene } of samples) {
    const lanes = new Map(scene.cards.map(({ id, box }) => [id, box.lane]));
    const isFar = scene.wires.some(({ look }) => look === "far");
    for (const { look, from, target, key, path } of scene.wires) {
      const next = lanes.get(target) === (lanes.get(from) ?? 0) + 1;
      if (isFar && (look === "far" ? next : look === "plain" && !next)) {
        wrong.push(`${where} ${key}`);
      }
      expect(path).not.toBe("");
    }
    for (const row of [...scene.frames, ...scene.cards].flatMap(
      ({ rows }) => rows,
    )) {
      far += row.far ? 1 : 0;
      if (row.far && !/^→ \S/.test(row.text ?? "")) {
        wrong.push(`${where} ${row.label} ${row.text ?? ""}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(far).toBeGreaterThan(100);
});

test("only what is a name of the program is told to be unbound", () => {
  const wrong = samples.filter(({ scene }) =>
    scene.frames.some(({ unbound }) =>
      unbound.some(({ label }) => label === "value"),
    ),
  );
  expect(wrong.map(({ where }) => where)).toEqual([]);
});

test("every step has a sentence without gaps, in both languages", () => {
  const wrong: string[] = [];
  for (const { where, view, before } of samples) {
    for (const lang of ["en", "zh"] as const) {
      const moment = { before, view, diff: diffViews(before, view) };
      const words = plainSentence(tellStep(moment, lang));
      if (
        words === "" ||
        /undefined|NaN|\{[a-z]+\}|[a-z]\.[A-Z\d]/.test(
          words.replace(/(printed|输出) .*/, ""),
        )
      ) {
        wrong.push(`${where}: ${words}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("notes beside any object lie over no card, and every lesson's note is drawn", () => {
  const wrong: string[] = [];
  let drawn = 0;
  for (const { where, view, before, scene } of samples) {
    for (const card of scene.cards.slice(0, 12)) {
      const state = {
        ...emptyState,
        view,
        before,
        step: view.step,
        diff: diffViews(before, view),
        selected: card.id,
      };
      const words = { en: "one of two names", zh: "两个名字之一" };
      const own = placeNotes(scene, state, []);
      drawn += own.length;
      for (const { key, x, y, w, h } of own) {
        const covered = [...scene.cards, ...scene.frames, ...scene.ghosts].some(
          ({ box }) =>
            x < box.x + box.w &&
            box.x < x + w &&
            y < box.y + box.h &&
            box.y < y + h,
        );
        if (covered) {
          wrong.push(`${where} ${key}`);
        }
      }
      const given = [{ step: view.step, id: card.id, words }];
      const told = placeNotes(scene, state, given).filter(
        ({ isGiven }) => isGiven,
      );
      if (told.map(({ lines }) => lines.join(" ")).join() !== words.en) {
        wrong.push(`${where} told`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(drawn).toBeGreaterThan(100);
});
