/** Stands for "past the last one" among the questions of an interview. */
export const END = "end";

/** The address of an interview at one of its questions; of the list without. */
export const interviewPath = (workspace: string, question: string | null): string => `/w/${workspace}/audit${question === null ? "" : `?interview=${question}`}`;
