import { defineRule, type Finding } from "#model/findings/finding.ts";

/** A channel in which clients write to or call somebody's own number or account. Source: the guide «Внедряем CRM без боли», task 2: which channels clients use, and by whose accounts. */
export const channelPersonalAccount = defineRule({
  code: "CHAN-PERSONAL-ACCOUNT",
  severity: "warning",
  reads: { channels: ["account"] },
  check({ channels }) {
    return channels.filter(({ account }) => account === "personal").map(({ id }): Finding => ({
      code: "CHAN-PERSONAL-ACCOUNT", severity: "warning", at: { kind: "channel", id }, params: { channel: { in: "channels", id } },
    }));
  },
});
