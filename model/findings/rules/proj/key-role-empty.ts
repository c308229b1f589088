import { defineRule, type Finding } from "#model/findings/finding.ts";
import { KEY_ROLES, keyRolesOf } from "#model/findings/rules/proj/key-roles.ts";
import { isBegun } from "#model/findings/rules/raci/rows.ts";

/**
 * One of the guide's five responsibilities of a CRM project has nobody: an error at its row. A row with letters and no A is RACI-NO-ACCOUNTABLE's, not told twice.
 * Where a workspace has renamed rows beyond recognition, nothing is said of those, unless fewer than five rows of the section have, or are already told to need, somebody
 * who answers: then one warning at the matrix. Said once any row of the matrix is begun.
 */
export const keyRoleEmpty = defineRule({
  code: "PROJ-KEY-ROLE-EMPTY",
  severity: "error",
  reads: { activities: ["phase", "title", "accountable", "letters", "steps"] },
  check({ activities }) {
    if (!activities.some(isBegun)) return [];
    const { known, other } = keyRolesOf(activities);
    if (known.size + other.length === 0) return [];
    const empty = [...known.values()].filter((rows) => !rows.some(isBegun)).map((rows) => rows[0]!);
    const rows = [...[...known.values()].flat(), ...other];
    const told = new Set([...empty, ...rows.filter(isBegun)]).size;
    const found = activities.filter((row) => empty.includes(row)).map(({ id }): Finding => ({
      code: "PROJ-KEY-ROLE-EMPTY", severity: "error", at: { kind: "activity", id }, params: { about: "row", row: { in: "activities", id } },
    }));
    const have = rows.filter(({ accountable }) => accountable !== null).length;
    return known.size === KEY_ROLES || told >= KEY_ROLES ? found
      : [...found, { code: "PROJ-KEY-ROLE-EMPTY", severity: "warning", at: { kind: "page", page: "matrix" }, params: { about: "section", have, of: KEY_ROLES } }];
  },
});
