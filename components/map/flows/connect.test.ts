import { expect, test } from "vitest";
import { joinSteps } from "#components/map/flows/connect.ts";
import { step } from "#model/testing/plan-parts.ts";

const [task, other] = [step("task"), step("other")];
const [start, end, note] = [step("start", {}, "start"), step("end", {}, "endMessage"), step("note", {}, "note")];

test("D3 nothing joins itself, leads into a start or out of an end", () => {
  expect(joinSteps(task, task, [])).toBeNull();
  expect(joinSteps(task, start, [])).toBeNull();
  expect(joinSteps(end, task, [])).toBeNull();
  expect(joinSteps(task, undefined, [])).toBeNull();
});

test("two steps are joined once each way", () => {
  expect(joinSteps(task, other, [])).toEqual({ from: "task", to: "other" });
  expect(joinSteps(task, other, [{ from: "task", to: "other" }])).toBeNull();
  expect(joinSteps(other, task, [{ from: "task", to: "other" }])).toEqual({ from: "other", to: "task" });
});

test("a note joins a start or an end whichever way round it is drawn", () => {
  expect(joinSteps(note, start, [])).toEqual({ from: "start", to: "note" });
  expect(joinSteps(end, note, [])).toEqual({ from: "note", to: "end" });
});
