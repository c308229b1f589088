import { TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { Api, Inputs, Outputs } from "#components/api/outputs.ts";
import type { GuestRoom } from "#components/guests/guest-room.ts";

type Answers = {
  "members.list": () => Promise<Outputs["members"]["list"]>;
  "workspaces.get": () => Promise<Outputs["workspaces"]["get"]>;
  "walk.list": () => Promise<Outputs["walk"]["list"]>;
  "threads.marks": () => Promise<Outputs["threads"]["marks"]>;
  "threads.list": (input: Inputs["threads"]["list"]) => Promise<Outputs["threads"]["list"]>;
  "threads.get": (input: Inputs["threads"]["get"]) => Promise<Outputs["threads"]["get"]>;
  "threads.read": (input: Inputs["threads"]["read"]) => Promise<Outputs["threads"]["read"]>;
  "threads.create": (input: Inputs["threads"]["create"]) => Promise<Outputs["threads"]["create"]>;
  "comments.add": (input: Inputs["comments"]["add"]) => Promise<Outputs["comments"]["add"]>;
  "comments.edit": (input: Inputs["comments"]["edit"]) => Promise<Outputs["comments"]["edit"]>;
  "comments.remove": (input: Inputs["comments"]["remove"]) => Promise<Outputs["comments"]["remove"]>;
};

/** The members' API as a guest's pages may use it: a few calls are answered from what a guest is told, and none of the others leaves the browser. */
export function guestLink(room: GuestRoom, workspace: Outputs["workspaces"]["get"]): TRPCLink<Api> {
  const answers: Answers = {
    "members.list": async () => [],
    "workspaces.get": async () => workspace,
    "walk.list": async () => [],
    "threads.marks": () => room.marks(),
    "threads.list": (input) => room.list(input),
    "threads.get": async ({ thread }) => (await room.get(thread)) ?? refuse(404, "thread.notFound"),
    "threads.read": async ({ thread, read }) => {
      await room.read(thread, read);
      return {};
    },
    "threads.create": ({ thread, comment, anchor, body }) => room.begin({ thread, comment, anchor, body }),
    "comments.add": ({ thread, comment, body }) => room.answer({ thread, comment, body }),
    "comments.edit": ({ comment, body }) => room.edit(comment, body),
    "comments.remove": ({ comment }) => room.remove(comment),
  };
  return () => ({ op }) => observable((observer) => {
    answer(answers, op.path, op.input).then(
      (data) => {
        observer.next({ result: { type: "data", data } });
        observer.complete();
      },
      (error: unknown) => observer.error(TRPCClientError.from(error instanceof Error ? error : new Error("refused"))),
    );
  });
}

async function answer(answers: Answers, path: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(answers, path)) return refuse(403, "workspace.forbidden");
  // The caller is typed by the same router: what it sends at this path is what the path takes.
  return (answers as Record<string, (input: unknown) => Promise<unknown>>)[path]!(input);
}

function refuse(httpStatus: number, code: string): never {
  throw TRPCClientError.from({ error: { code: -32_600, message: code, data: { httpStatus, problem: { code, params: {} } } } });
}
