/**
 * Longest way from the starts to each object, not counting ways back to one that leads here: so
 * arrows point to the right wherever they can. Starts have depth 1.
 */
export function measureDepth(
  starts: Iterable<number>,
  next: (id: number) => Iterable<number>,
): Map<number, number> {
  const state = new Map<number, "open" | "done">();
  const order: number[] = [];
  const forward: [from: number, to: number][] = [];
  const depths = new Map<number, number>();
  for (const start of starts) {
    depths.set(start, 1);
    if (state.has(start)) {
      continue;
    }
    state.set(start, "open");
    const stack = [{ id: start, rest: next(start)[Symbol.iterator]() }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const step = top.rest.next();
      if (step.done === true) {
        state.set(top.id, "done");
        order.push(top.id);
        stack.pop();
        continue;
      }
      const seen = state.get(step.value);
      if (seen !== "open") {
        forward.push([top.id, step.value]);
      }
      if (seen === undefined) {
        state.set(step.value, "open");
        stack.push({ id: step.value, rest: next(step.value)[Symbol.iterator]() });
      }
    }
  }
  const place = new Map(order.reverse().map((id, at) => [id, at]));
  forward.sort((a, b) => place.get(a[0])! - place.get(b[0])!);
  for (const [from, to] of forward) {
    depths.set(to, Math.max(depths.get(to) ?? 1, (depths.get(from) ?? 1) + 1));
  }
  return depths;
}
