/// <reference types="vite/client" />

declare module "virtual:lessons" {
  import type { Lesson } from "./app/lessons.js";
  const lessons: readonly Lesson[];
  export default lessons;
}
