import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { createOutbox, type Letter } from "#components/comments/compose/outbox.ts";

const refused = (code: string) => new TRPCClientError("refused", { result: { error: { code: -32_000, message: "refused", data: { problem: { code, params: {} } } } } as never });

/** Stands for the window: the network comes back to it. */
const online = new EventTarget();

/** A device's storage, and a server that answers when it is told to. */
function createWorld() {
  const kept = new Map<string, string>();
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name) };
  const asked: { letter: Letter; answer: (error?: unknown) => Promise<void> }[] = [];
  const post = (letter: Letter) => new Promise<void>((resolve, reject) => {
    asked.push({
      letter,
      async answer(error) {
        if (error) reject(error);
        else resolve();
        await new Promise((done) => setTimeout(done, 0));
      },
    });
  });
  return { kept, asked, open: () => createOutbox({ name: "box", post, onSent: () => undefined, storage, window: online }) };
}
const letter = (comment: string, thread = "t") => ({ comment, thread, anchor: null, body: comment });
const ids = (letters: readonly Letter[]) => letters.map(({ comment }) => comment);

test("an answer waits for what it answers; another thread does not wait for this one", async () => {
  const { asked, open } = createWorld();
  const box = open();
  const stop = box.start();
  for (const one of [letter("a"), letter("b"), letter("c", "other")]) box.send(one);
  expect(ids(asked.map((one) => one.letter))).toEqual(["a", "c"]);
  await asked[0]!.answer();
  expect(ids(asked.map((one) => one.letter))).toEqual(["a", "c", "b"]);
  await asked[2]!.answer();
  await asked[1]!.answer();
  expect(box.letters.get()).toEqual([]);
  stop();
});

test("what was not confirmed is on the device, and sent under the same id by the next page", async () => {
  const { asked, open, kept } = createWorld();
  const box = open();
  box.start()();
  box.send(letter("a"));
  expect(asked).toEqual([]);
  const next = open();
  expect(ids(next.letters.get())).toEqual(["a"]);
  const stop = next.start();
  await asked[0]!.answer();
  expect([next.letters.get(), kept.size]).toEqual([[], 0]);
  stop();
});

test("cut off, one with others behind it is not tried again at once, and again, and again", async () => {
  const { asked, open } = createWorld();
  const box = open();
  const stop = box.start();
  for (const one of [letter("a"), letter("b")]) box.send(one);
  await asked[0]!.answer(new TRPCClientError("fetch failed"));
  expect(ids(asked.map((one) => one.letter))).toEqual(["a"]);
  stop();
});

test("what stands behind a refused one goes on once that is dropped", async () => {
  const { asked, open } = createWorld();
  const box = open();
  const stop = box.start();
  for (const one of [letter("a"), letter("b")]) box.send(one);
  await asked[0]!.answer(refused("comment.exists"));
  expect(ids(asked.map((one) => one.letter))).toEqual(["a"]);
  box.drop("a");
  expect(ids(asked.map((one) => one.letter))).toEqual(["a", "b"]);
  stop();
});

test("a lost connection keeps it on its way; a refusal says why, and it is sent again or dropped only when told", async () => {
  const { asked, open } = createWorld();
  const box = open();
  const stop = box.start();
  box.send(letter("a"));
  await asked[0]!.answer(new TRPCClientError("fetch failed"));
  expect(box.letters.get()).toMatchObject([{ comment: "a", refusal: null }]);
  online.dispatchEvent(new Event("online"));
  expect(asked).toHaveLength(2);
  await asked[1]!.answer(refused("thread.notFound"));
  expect(box.letters.get()).toMatchObject([{ refusal: { code: "thread.notFound" } }]);
  online.dispatchEvent(new Event("online"));
  expect(asked).toHaveLength(2);
  box.retry("a");
  expect(asked).toHaveLength(3);
  await asked[2]!.answer(refused("workspace.forbidden"));
  box.drop("a");
  expect(box.letters.get()).toEqual([]);
  stop();
});
