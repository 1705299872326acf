/** The elements that lessons are made of, each loaded when it is first shown. */
export const loadLessonView = (): Promise<unknown> => import("./lesson-view.js");
export const loadQuiz = (): Promise<unknown> => import("./quiz-view.js");
export const loadBoxes = (): Promise<unknown> => import("./boxes-view.js");
