import type { Home } from "#components/live/home.ts";

/** Stands for "past the last one" among the questions of an interview. */
export const END = "end";

/** The address of an interview at one of its questions; of the list without. */
export const interviewPath = (home: Home, question: string | null): string => `${home}/audit${question === null ? "" : `?interview=${question}`}`;
