// Before anything is drawn: the picture that comes with the page is the first lesson's, in the system's colours. Visits
// that begin elsewhere, or with other colours, do not show it; its words are there in both languages.
{
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem("heapscope.choices")) ?? {};
  } catch {
    // No storage here, or something else's text.
  }
  const colours = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const elsewhere = location.hash.length > 1 || (kept.theme ?? colours) !== colours;
  const language = String(kept.lang ?? navigator.language).startsWith("zh") ? "in-zh" : "in-en";
  document.documentElement.className = elsewhere ? `${language} elsewhere` : language;
}
