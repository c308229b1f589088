import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { PlanError } from "#model/plan-error.ts";
import { problemOf } from "#components/api/problem.ts";

const answered = (data: unknown) => new TRPCClientError("refused", { result: { error: { code: -32_000, message: "refused", data } } as never });

test("a refusal keeps its code and params, whoever made it", () => {
  const problem = { code: "member.lastOwner", params: { name: "Anna" } };
  expect(problemOf(answered({ code: "CONFLICT", httpStatus: 409, problem }))).toEqual(problem);
  expect(problemOf(new PlanError("text.tooLong", { max: "300" }))).toEqual({ code: "text.tooLong", params: { max: "300" } });
});

test("no answer is the network's fault, and anything else is told without detail", () => {
  expect(problemOf(new TRPCClientError("fetch failed"))).toEqual({ code: "network", params: {} });
  expect(problemOf(answered({ code: "INTERNAL_SERVER_ERROR", problem: "<b>" }))).toEqual({ code: "internal", params: {} });
  expect(problemOf(new TypeError("x is undefined"))).toEqual({ code: "internal", params: {} });
});
