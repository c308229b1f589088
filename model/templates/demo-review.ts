import type { DemoVoice } from "#model/templates/demo-threads.ts";
import type { Words } from "#model/templates/words.ts";

/** The version of the demo that people were asked about, and what they say. */
export const DEMO_REVIEW: {
  readonly name: Words;
  readonly note: Words;
  readonly question: Words;
  readonly hoursAgo: number;
  readonly daysLeft: number;
  readonly answers: readonly { readonly by: DemoVoice; readonly verdict: "approved" | "changes" | null; readonly reason?: Words }[];
} = {
  name: ["Как продаём сегодня, для руководителей", "How we sell today, for the heads"],
  note: ["Карта «как есть» и матрица целиком. Карты «как будет» ещё нет.", "The whole as-is map and the matrix. There is no to-be map yet."],
  question: ["Всё ли так и происходит? Можно ли от этого рисовать «как будет»?", "Is this how it really goes? Can we draw the to-be from it?"],
  hoursAgo: 6,
  daysLeft: 4,
  answers: [
    { by: "editor2", verdict: "approved", reason: ["По бухгалтерии всё верно.", "The accounting part is right."] },
    { by: "editor", verdict: null },
    { by: "reviewer", verdict: null },
  ],
};
