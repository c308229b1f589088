"use client";
import { useMemo } from "react";
import { nounOf } from "#components/live/noun-of.ts";
import { useApply } from "#components/live/use-apply.ts";
import type { Command } from "#model/commands.ts";
import type { SetCommand } from "#model/commands/records.ts";
import type { Values } from "#model/commands/values.ts";
import type { Flow, Participant, Process, Step } from "#model/shape.ts";

type Records = { steps: Step; flows: Flow; participants: Participant; processes: Process };
type Name<C extends keyof Records> = keyof Values<C> & keyof Records[C] & string;

/** One fact of one record, or of several at once. */
export type Fact<T> = {
  readonly collection: keyof Records;
  /** The records that it is a fact of; none when it makes no sense for any. */
  readonly ids: readonly string[];
  readonly field: string;
  /** Undefined where they differ. */
  readonly value: T | undefined;
  /** What sets it for all of them. */
  commands(next: T): readonly Command[];
  /** Sets it for all of them; what must be there `before` comes with it, in one undo step. */
  set(next: T, before?: readonly Command[]): void;
};

/** The facts of `records`; `takes` says which of them a fact makes sense for. */
export function useFacts<C extends keyof Records>(collection: C, records: readonly Records[C][], takes?: (record: Records[C], field: Name<C>) => boolean) {
  const apply = useApply();
  return useMemo(() => <K extends Name<C>>(field: K): Fact<Records[C][K]> => {
    const those = takes ? records.filter((record) => takes(record, field)) : records;
    const [first, ...rest] = those;
    const ids = those.map(({ id }) => id);
    // The type of a `set` command hangs on its noun, which only `collection` knows.
    const type = `${nounOf(collection)}.set` as SetCommand["type"];
    const commands = (next: Records[C][K]) => ids.map((id) => ({ type, id, values: { [field]: next } }) as Command);
    return {
      collection, ids, field, commands,
      value: first && rest.every((record) => record[field] === first[field]) ? first[field] : undefined,
      set: (next, before = []) => void apply([...before, ...commands(next)], ids.length > 1 ? { name: "facts", count: ids.length } : { name: type }),
    };
  }, [apply, collection, records, takes]);
}
