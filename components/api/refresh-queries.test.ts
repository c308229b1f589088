import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { refreshQueries } from "#components/api/refresh-queries.ts";

/** A query on screen whose answers are given by hand, each with what was so when it was asked. */
function watch() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false } } });
  const asked: (() => void)[] = [];
  let now = "before";
  const observer = new QueryObserver(client, { queryKey: [["threads", "marks"]], queryFn: () => {
    const then = now;
    return new Promise<string>((resolve) => asked.push(() => resolve(then)));
  } });
  const stop = observer.subscribe(() => undefined);
  return { client, asked, stop, shown: () => observer.getCurrentResult().data, change: (to: string) => (now = to) };
}

it("what changes while a query is fetched for the first time is shown", async () => {
  const { client, asked, shown, change, stop } = watch();
  await expect.poll(() => asked.length).toBe(1);
  change("after");
  refreshQueries(client, { queryKey: [["threads"]] });
  asked[0]!();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]!();
  await expect.poll(shown).toBe("after");
  stop();
});

it("what is there already is fetched again at once, and once", async () => {
  const { client, asked, shown, change, stop } = watch();
  await expect.poll(() => asked.length).toBe(1);
  asked[0]!();
  await expect.poll(shown).toBe("before");
  change("after");
  refreshQueries(client);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]!();
  await expect.poll(shown).toBe("after");
  refreshQueries(client, { queryKey: [["members"]] });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toHaveLength(2);
  stop();
});
