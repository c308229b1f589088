import { defineRule } from "#model/findings/finding.ts";

/** Versions that somebody approved and from which the plan has moved on since: what was signed is no longer what is done. One finding, naming the first. Configuration management: a baseline is signed anew when it changes (ISO 10007). */
export const staleSignoff = defineRule({
  code: "PROJ-STALE-SIGNOFF",
  severity: "error",
  reads: {},
  around: ["signOffs"],
  check(_, { around: { signOffs } }) {
    const stale = (signOffs ?? []).filter((signOff) => signOff.stale);
    return stale.length === 0 ? [] : [{ code: "PROJ-STALE-SIGNOFF", severity: "error", at: { kind: "page", page: "versions" }, params: { version: stale[0]!.title, count: stale.length, more: stale.length - 1 } }];
  },
});
