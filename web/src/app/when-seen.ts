/** On a page of many figures each starts its engine only when a reader comes near: `act` is called once, then. */
export function whenSeen(element: Element, act: () => void): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        watcher.disconnect();
        act();
      }
    },
    { rootMargin: "200px" },
  );
  watcher.observe(element);
}
