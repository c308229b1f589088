import type { Here, HerePerson } from "#model/live-messages.ts";
import { NOWHERE, patchPresence, type PresenceState } from "#model/presence.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";

/** Someone else who has the workspace open; one who has it open twice is here twice. */
export type Person = HerePerson & { readonly state: PresenceState };

export type Writer = { readonly memberId: string; readonly name: string };

/**
 * Who else is here. `list` changes when someone comes, goes, or turns to another page or thing; a moving cursor
 * changes `stateOf` of that connection alone, so that it re-renders that cursor and nothing else.
 */
export type People = {
  readonly list: Signal<readonly Person[]>;
  stateOf(connection: string): Signal<PresenceState | null>;
  /** Whose page a document's client was in, also when they have gone since; null when that is not known. */
  writerOf(client: number): Writer | null;
  hear(frame: Here): void;
  clear(): void;
};

/** People around the connection of member `me`, whose own other tabs are not listed. */
export function createPeople(me: string): People {
  const people = new Map<string, HerePerson>();
  const states = new Map<string, PresenceState>();
  const signals = new Map<string, Signal<PresenceState | null>>();
  const writers = new Map<number, Writer>();
  const list = createSignal<readonly Person[]>([], isSameList);

  const publish = () => {
    const here = [...people.values()].filter((person) => person.memberId !== me);
    list.set(here.map((person) => ({ ...person, state: states.get(person.connection) ?? NOWHERE })));
    for (const [connection, signal] of signals) signal.set(people.has(connection) ? (states.get(connection) ?? null) : null);
  };

  const take = (connection: string, state: PresenceState) => {
    states.set(connection, state);
    const person = people.get(connection);
    if (person && state.client !== undefined) writers.set(state.client, person);
  };

  return {
    list,
    stateOf(connection) {
      const signal = signals.get(connection) ?? createSignal(states.get(connection) ?? null);
      signals.set(connection, signal);
      return signal;
    },
    writerOf: (client) => writers.get(client) ?? null,
    hear(frame) {
      const gone = frame.all ? [...people.keys()].filter((known) => !frame.people.some(({ connection }) => connection === known)) : frame.gone;
      for (const person of frame.people) people.set(person.connection, person);
      for (const [connection, state] of Object.entries(frame.states)) take(connection, patchPresence(NOWHERE, state));
      for (const [connection, patch] of Object.entries(frame.moved)) take(connection, patchPresence(states.get(connection) ?? NOWHERE, patch));
      for (const connection of gone) {
        people.delete(connection);
        states.delete(connection);
      }
      publish();
      // A connection's name is never used again.
      for (const connection of gone) signals.delete(connection);
    },
    clear() {
      people.clear();
      states.clear();
      publish();
    },
  };
}

function isSameList(a: readonly Person[], b: readonly Person[]): boolean {
  return a.length === b.length && a.every((person, index) => {
    const other = b[index]!;
    return person.connection === other.connection && person.name === other.name && person.colour === other.colour && person.role === other.role
      && person.state.page === other.state.page && person.state.map === other.state.map && person.state.focus === other.state.focus;
  });
}
