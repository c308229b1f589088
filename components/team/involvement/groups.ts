import { INVOLVEMENT_GROUPS, type Participant } from "#model/shape.ts";

export type Group = Participant["group"];
/** The columns, as the keyboard goes through them. */
export const GROUPS: readonly Group[] = [null, ...INVOLVEMENT_GROUPS];
/** A group as the name of a list and a key of `messages`. */
export const nameOf = (group: Group) => group ?? "none";
/** The group a list is named after. */
export const groupOf = (name: string): Group => INVOLVEMENT_GROUPS.find((group) => group === name) ?? null;
