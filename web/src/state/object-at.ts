/** Objects by the words that lead to them. */
import type { View } from "../engine/view.js";

/** The object that a way such as `model.weight` leads to. */
export function objectAt(view: View | null, path: string): number | undefined {
  const [first = "", ...rest] = path.split(".");
  return rest.reduce(
    (id, part) => view?.objects.find((o) => o.id === id)?.fields.find((f) => f.name === part)?.to,
    view?.globals[first],
  );
}
