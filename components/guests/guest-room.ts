import type { ApiClient, Outputs } from "#components/api/outputs.ts";
import { problemOf } from "#components/api/problem.ts";
import { excerptOf } from "#model/comment-text.ts";

export type GuestPlan = Outputs["guest"]["plan"];
type GuestThread = Outputs["guest"]["threads"][number];
type Listed = Outputs["threads"]["list"]["threads"][number];
type Options = {
  guest: ApiClient["guest"];
  key: string;
  /** Hears a refusal that ends the visit: a problem's code. */
  onEnded: (code: string) => void;
};

/** What a guest's browser asks the server, and what it tells the components that are made for members. */
export type GuestRoom = ReturnType<typeof createGuestRoom>;

export function createGuestRoom({ guest, key, onEnded }: Options) {
  const seen = new Map<string, number>();
  let asking: Promise<readonly GuestThread[]> | null = null;

  async function watched<T>(call: Promise<T>): Promise<T> {
    return call.catch((error: unknown) => {
      const { code } = problemOf(error);
      if (isEnd(code)) onEnded(code);
      throw error;
    });
  }
  /** Those who ask at the same time are told the same. */
  function threads(): Promise<readonly GuestThread[]> {
    const call = asking ?? watched(guest.threads.mutate({ key }));
    asking = call;
    return call.finally(() => {
      if (asking === call) asking = null;
    });
  }
  async function write(call: Promise<unknown>): Promise<Record<never, never>> {
    await watched(call);
    // What was asked before this knows nothing of it.
    asking = null;
    return {};
  }
  const readSeqOf = ({ id, comments }: GuestThread) => Math.max(seen.get(id) ?? 0, comments.findLast(({ yours }) => yours)?.seq ?? 0);
  const isUnread = (thread: GuestThread) => thread.lastSeq > readSeqOf(thread);
  const headOf = ({ id, anchor, place, names, lastSeq }: GuestThread) => ({ id, anchor, place, names, lastSeq, version: null, assignee: null, due: null, byLink: true });

  function listedOf(thread: GuestThread): Listed {
    const said = thread.comments.filter(({ deleted }) => !deleted);
    const [first, last] = [said[0], said.at(-1)];
    return {
      ...headOf(thread), resolved: thread.resolvedAt !== null, unread: isUnread(thread), author: first?.author ?? "", excerpt: excerptOf(first?.body ?? ""), at: first?.at ?? "", lastAt: last?.at ?? "", count: said.length,
    };
  }

  return {
    plan: (mark?: string): Promise<GuestPlan> => watched(guest.plan.mutate({ key, ...(mark !== undefined && { mark }) })),
    async marks(): Promise<Outputs["threads"]["marks"]> {
      const open = (await threads()).filter(({ resolvedAt }) => resolvedAt === null);
      return open.map((thread) => ({ id: thread.id, anchor: thread.anchor, count: thread.comments.filter(({ deleted }) => !deleted).length, unread: isUnread(thread) }));
    },
    async list({ filter, anchor, search = "" }: { filter: string; anchor?: string | undefined; search?: string | undefined }): Promise<Outputs["threads"]["list"]> {
      const wanted = search.toLowerCase();
      const says = ({ names, comments }: GuestThread) => [...names, ...comments.map(({ body }) => body)].some((text) => text.toLowerCase().includes(wanted));
      const found = (await threads()).filter((thread) => (thread.resolvedAt !== null) === (filter === "resolved") && (anchor === undefined || thread.anchor === anchor) && says(thread));
      return { threads: found.map(listedOf), next: null };
    },
    async get(id: string): Promise<Outputs["threads"]["get"] | null> {
      const thread = (await threads()).find((one) => one.id === id);
      if (!thread) return null;
      return {
        ...headOf(thread), resolvedAt: thread.resolvedAt, resolvedBy: null, readSeq: readSeqOf(thread), comments: thread.comments.map(({ author, ...comment }) => ({ ...comment, author: { member: null, name: author }, reactions: [] })),
      };
    },
    /** Notes that a thread was read to its end, on this page alone. */
    async read(id: string, isRead: boolean): Promise<void> {
      const thread = (await threads()).find((one) => one.id === id);
      if (thread && isRead) seen.set(id, thread.lastSeq);
    },
    begin: (comment: { thread: string; comment: string; anchor: string; body: string }) => write(guest.begin.mutate({ key, ...comment })),
    edit: (comment: string, body: string) => write(guest.edit.mutate({ key, comment, body })),
    remove: (comment: string) => write(guest.remove.mutate({ key, comment })),
    answer: (comment: { thread: string; comment: string; body: string }) => write(guest.answer.mutate({ key, ...comment })),
  };
}

/** Whether a refusal means that there is nothing to see any more. */
export const isEnd = (code: string): boolean => code === "guest.unknown" || (code.startsWith("link.") && code !== "link.commentsOff");

/** What the capability table calls them: who came only to read, or may comment no longer, is a visitor. */
export const roleOf = ({ mayComment, name }: Pick<GuestPlan, "mayComment" | "name">): "guest" | "visitor" => (mayComment && name !== "" ? "guest" : "visitor");
