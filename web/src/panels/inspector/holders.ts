/** Who holds an object, as far as the view itself shows it; what is left is the machine's. */
import type { HeapObject, LedgerRow, View } from "../../engine/view.js";
import { label } from "../../state/sentence.js";

function named(names: Readonly<Record<string, number>>, id: number, where: string): LedgerRow[] {
  return Object.entries(names)
    .filter(([, to]) => to === id)
    .map(([name]) => ({
      kind: "name",
      holder: where === "" ? name : `${name} (${where})`,
      count: 1,
    }));
}

/** How a field of its holder is written: `[0]`, `['key']`, `.name`. */
export function pathPart(field: { readonly name: string; readonly role: string }): string {
  return field.role === "item" || field.role === "entry" ? `[${field.name}]` : `.${field.name}`;
}

export function holdersOf(view: View, object: HeapObject): readonly LedgerRow[] {
  const { id } = object;
  const rows: LedgerRow[] = named(view.globals, id, "");
  view.frames.slice(1).forEach((frame) => {
    rows.push(...named(frame.locals, id, `${frame.name}()`));
  });
  for (const holder of view.objects) {
    for (const field of holder.fields) {
      if (field.to === id && field.strength === undefined) {
        const words = `${label(holder)} ${pathPart(field)}`;
        rows.push({ kind: "field", holder: words, from: holder.id, count: 1 });
      }
    }
  }
  const seen = rows.reduce((sum, row) => sum + row.count, 0);
  if (!object.static && object.refcount > seen) {
    rows.push({ kind: "interpreter", holder: "…", count: object.refcount - seen });
  }
  return rows;
}
