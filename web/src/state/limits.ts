/** Characters of a program: more than anyone shows in a lesson; also the end of a bomb that unpacks for ever. */
export const MOST_SOURCE = 1_000_000;
