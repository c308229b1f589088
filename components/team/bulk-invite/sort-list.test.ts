import { expect, test } from "vitest";
import { sortList } from "#components/team/bulk-invite/sort-list.ts";

const invitation = (email: string | null, state: "active" | "revoked") => ({ id: `${email}`, role: "editor" as const, email, maxUses: 1, uses: 0, expiresAt: "", state });

test("what was pasted is told apart: members, the invited, repetitions, and what is no address", () => {
  const members = [{ id: "m", userId: "u", name: "Anna", email: "Anna@x.ru", role: "owner" as const, you: true }];
  const lines = sortList("anna@x.ru, Boris <b@x.ru>, old@x.ru, c@x.ru, B@x.ru, nobody", members, [invitation("c@x.ru", "active"), invitation("old@x.ru", "revoked"), invitation(null, "active")]);
  expect(lines.map(({ text, name, state }) => [text, name, state])).toEqual([
    ["nobody", "", "wrong"], ["b@x.ru", "Boris", "new"], ["old@x.ru", "", "new"], ["anna@x.ru", "", "member"], ["c@x.ru", "", "invited"], ["B@x.ru", "", "repeated"],
  ]);
});
