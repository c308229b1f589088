import { defineRule, type Finding } from "#model/findings/finding.ts";
import { isNamed } from "#model/findings/named.ts";
import { parseMapKey, type MapKey } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";

/** A participant of the company performs steps on a map, and no member of the workspace stands behind them or their deputy: the map is drawn without its doers. The guide, task 2. Told at the participant, where the member is chosen; an empty lane is nobody's work yet. */
export const departmentAbsent = defineRule({
  code: "PROJ-DEPARTMENT-ABSENT",
  severity: "error",
  reads: { participants: ["kind", "member", "deputy"], steps: ["map", "kind", "place.lane"] },
  around: ["members"],
  check({ participants, steps }, { around: { members } }) {
    if (members === null) return [];
    const work = steps.filter(({ kind, place }) => place.lane !== null && !isArtefact(kind));
    const performers = new Map<string, { steps: number; maps: Set<MapKey> }>();
    for (const { map, place } of work) {
      const performer = performers.get(place.lane!) ?? performers.set(place.lane!, { steps: 0, maps: new Set() }).get(place.lane!)!;
      const { process, variant } = parseMapKey(map);
      performer.steps++;
      performer.maps.add(`${process}/${variant}`);
    }
    return participants.flatMap((participant): Finding[] => {
      const { id, kind } = participant;
      const performer = performers.get(id);
      if (!performer || kind === "external" || isNamed(participants, participant, members)) return [];
      return [{
        code: "PROJ-DEPARTMENT-ABSENT", severity: "error", at: { kind: "participant", id },
        params: { who: { in: "participants", id }, steps: performer.steps }, more: [...performer.maps].map((map) => ({ kind: "lane", map, participant: id })),
      }];
    });
  },
});
