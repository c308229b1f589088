import { expect, test } from "vitest";
import { nextColour } from "#model/participant-colour.ts";
import { PARTICIPANT_COLOURS } from "#model/shape.ts";

test("everybody has a colour of their own while there are colours, and then the least used one", () => {
  const participants: { colour: (typeof PARTICIPANT_COLOURS)[number] }[] = [];
  for (let i = 0; i < PARTICIPANT_COLOURS.length; i++) participants.push({ colour: nextColour(participants) });
  expect(participants.map(({ colour }) => colour)).toEqual([...PARTICIPANT_COLOURS]);
  expect(nextColour(participants.filter(({ colour }) => colour !== "amber"))).toBe("amber");
});
