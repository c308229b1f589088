import type { System } from "#model/shape.ts";

export type Totals = {
  /** Per participant, the systems they have access to, and how many of those hold personal data. */
  readonly of: (participant: string) => { readonly systems: number; readonly personal: number };
  /** How many participants have access to any personal data. */
  readonly withPersonal: number;
};

/** Who can see how much; a system's own total is the length of its list. */
export function countAccess(systems: readonly Pick<System, "access" | "personalData">[]): Totals {
  const counts = new Map<string, { systems: number; personal: number }>();
  for (const { access, personalData } of systems) {
    for (const participant of access) {
      const so = counts.get(participant) ?? { systems: 0, personal: 0 };
      counts.set(participant, { systems: so.systems + 1, personal: so.personal + (personalData ? 1 : 0) });
    }
  }
  const none = { systems: 0, personal: 0 };
  return { of: (participant) => counts.get(participant) ?? none, withPersonal: [...counts.values()].filter(({ personal }) => personal > 0).length };
}
