import { defineRule, type Finding } from "#model/findings/finding.ts";
import { outsidersOf } from "#model/findings/outsiders.ts";
import { entryStepsOf } from "#model/findings/rules/chan/entry-steps.ts";

/** A channel that nobody answers for. Mended by who performs the step at which it comes in. Source: the guide «Внедряем CRM без боли», task 2: who takes a request. */
export const channelNoOwner = defineRule({
  code: "CHAN-NO-OWNER",
  severity: "warning",
  reads: { channels: ["title", "owner"] },
  check({ channels }) {
    return channels.filter(({ owner, title }) => owner === null && title.trim() !== "").map(({ id }): Finding => ({
      code: "CHAN-NO-OWNER", severity: "warning", at: { kind: "channel", id }, params: { channel: { in: "channels", id } },
    }));
  },
  mend(plan, { at }) {
    if (at.kind !== "channel") return null;
    const owner = entryStepsOf(plan).get(at.id)?.[0]?.place.lane ?? null;
    const isOurs = plan.participants.some(({ id }) => id === owner) && !outsidersOf(plan.participants).has(owner!);
    return isOurs ? [{ type: "channel.set", id: at.id, values: { owner } }] : null;
  },
});
