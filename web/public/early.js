// Before anything is drawn: the picture that comes with the page is the first lesson's, in English; other visits do not
// begin with it.
if (location.hash.length > 1 || navigator.language.startsWith("zh")) {
  document.documentElement.className = "elsewhere";
}
