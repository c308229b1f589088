import type { Role } from "#model/access.ts";

export const DEMO_PASSWORD = "prorab-demo";

/** The people of the demo workspace. */
export const DEMO_USERS: readonly { email: string; name: string; role: Role }[] = [
  { email: "owner@demo.test", name: "Ольга Власова", role: "owner" },
  { email: "editor@demo.test", name: "Егор Дорохов", role: "editor" },
  { email: "editor2@demo.test", name: "Елена Рыбакова", role: "editor" },
  { email: "reviewer@demo.test", name: "Роман Юдин", role: "reviewer" },
  { email: "viewer@demo.test", name: "Вера Зимина", role: "viewer" },
];
