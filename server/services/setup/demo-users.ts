import type { Role } from "#model/access.ts";

export const DEMO_PASSWORD = "prorab-demo";

/** The people of the demo workspace; `as`: the participant of its plan they stand behind. */
export const DEMO_USERS: readonly { email: string; name: string; role: Role; as?: string }[] = [
  { email: "owner@demo.test", name: "Ольга Власова", role: "owner", as: "head" },
  { email: "editor@demo.test", name: "Егор Дорохов", role: "editor", as: "sales" },
  { email: "editor2@demo.test", name: "Елена Рыбакова", role: "editor", as: "accounting" },
  { email: "reviewer@demo.test", name: "Роман Юдин", role: "reviewer", as: "lawyer" },
  { email: "viewer@demo.test", name: "Вера Зимина", role: "viewer" },
];
