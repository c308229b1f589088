import { defineRule } from "#model/findings/finding.ts";
import { INVOLVEMENT_GROUPS } from "#model/shape.ts";

/** One of the guide's three groups (configure, formulate requirements, test and learn) has nobody in it. Said once somebody is in one. A group's param: `there`, or lacking, as the `first` or one `more`. */
export const groupEmpty = defineRule({
  code: "PROJ-GROUP-EMPTY",
  severity: "warning",
  reads: { participants: ["group"] },
  check({ participants }) {
    const taken = new Set(participants.flatMap(({ group }) => group ?? []));
    const empty = INVOLVEMENT_GROUPS.filter((group) => !taken.has(group));
    if (taken.size === 0 || empty.length === 0) return [];
    const said = Object.fromEntries(INVOLVEMENT_GROUPS.map((group) => [group, taken.has(group) ? "there" : group === empty[0] ? "first" : "more"]));
    return [{ code: "PROJ-GROUP-EMPTY", severity: "warning", at: { kind: "page", page: "team" }, params: said }];
  },
});
