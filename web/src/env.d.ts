/// <reference types="vite/client" />

declare module "virtual:lessons" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports
  const lessons: readonly import("./app/lessons.js").LessonTitle[];
  export default lessons;
}
