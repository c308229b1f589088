import type { Drawn } from "#model/map/map-views.ts";
import { mapsIn, type Scope } from "#model/metrics/scope.ts";
import type { MapView } from "#model/map/map-views.ts";
import type { Plan, Step } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** What one participant has to do with one system; `steps` are those in their lane that work with it. */
export type SystemUse = { readonly hasAccess: boolean; readonly isOwner: boolean; readonly steps: readonly Step[] };

const NOBODY: SystemUse = { hasAccess: false, isOwner: false, steps: [] };

/**
 * Who can get into which system, and who works with it on the maps in `scope`: the user–permission table of role-based access control, set beside
 * what people do (NIST, Ferraiolo & Kuhn, 1992; least privilege: Saltzer & Schroeder, 1975). A step works with the system it names and with those of the
 * data stores it is joined to. An owner has access.
 */
export function systemUseOf(plan: Drawn & Pick<Plan, "systems">, scope: Scope): (system: string, participant: string) => SystemUse {
  const steps = Map.groupBy(mapsIn(plan, scope).flatMap(usesOn), ({ system, step }): string => `${system}/${step.place.lane}`);
  const cells = new Map<string, Pick<SystemUse, "hasAccess" | "isOwner">>(plan.systems.flatMap(({ id, owner, access }) => {
    const users = new Set([...access, ...(owner === null ? [] : [owner])]);
    return [...users].map((participant) => [`${id}/${participant}`, { hasAccess: true, isOwner: owner === participant }] as const);
  }));
  return (system, participant) => {
    const key = `${system}/${participant}`;
    const found = steps.get(key);
    return found || cells.has(key) ? { ...NOBODY, ...cells.get(key), steps: [...new Set(found?.map(({ step }) => step))] } : NOBODY;
  };
}

type Use = { readonly system: string; readonly step: Step };

function usesOn({ steps, flows, step: stepOf }: MapView): Use[] {
  const named = steps.flatMap((step): Use[] => (step.system !== null && !isArtefact(step.kind) ? [{ system: step.system, step }] : []));
  const joined = flows.flatMap(({ from, to }) => [[stepOf(from), stepOf(to)], [stepOf(to), stepOf(from)]] as const).flatMap(([store, step]): Use[] =>
    store?.kind === "dataStore" && store.system !== null && step && !isArtefact(step.kind) ? [{ system: store.system, step }] : []);
  return [...named, ...joined].filter(({ step }) => step.place.lane !== null);
}
