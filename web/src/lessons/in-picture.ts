/** What a lesson says in the picture (notes.txt). */
import type { Player } from "../state/player.js";
import { giveNotes, type Note } from "../state/notes.js";
import type { LessonContent } from "./lesson.js";
import { spotOf } from "./places.js";
import type { Run } from "./run.js";

interface Asking {
  readonly lesson: LessonContent;
  readonly player: Player;
  readonly run: Run | null;
}

/** For as long as it is the lesson's program that ran. */
export async function noteInPicture(asking: Asking, run: Run): Promise<void> {
  const { lesson, player } = asking;
  const isOwn = player.store.state.source !== lesson.source;
  const notes: Note[] = [];
  for (const { target, words } of isOwn ? [] : (lesson.notes ?? [])) {
    const spot = await spotOf(run, target, 0).catch(() => null); // another program may run by now
    if (spot?.id != null) {
      notes.push({ step: spot.step, id: spot.id, words });
    }
  }
  if (run === asking.run) {
    giveNotes(player.store, notes);
  }
}
