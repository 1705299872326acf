/// <reference types="vite/client" />

declare module "virtual:lessons" {
  const slugs: readonly string[];
  export default slugs;
}

declare module "virtual:lesson-titles" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports
  const titles: readonly import("./app/lessons.js").LessonTitle[];
  export default titles;
}

declare module "virtual:glossary" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports
  const terms: readonly import("../scripts/glossary.mjs").Term[];
  export default terms;
}
