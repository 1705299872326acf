// Whether this visit shows the picture that comes with the page (index.html), and in which of its languages.
{
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("heapscope.choices")) ?? {};
  } catch {
    // No storage.
  }
  const colours = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const elsewhere = location.hash.length > 1 || (kept.theme ?? colours) !== colours;
  const language = String(kept.lang ?? navigator.language).startsWith("zh") ? "in-zh" : "in-en";
  document.documentElement.className = elsewhere ? `${language} elsewhere` : language;
}
