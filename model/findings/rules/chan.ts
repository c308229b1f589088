import { channelNoOwner } from "#model/findings/rules/chan/no-owner.ts";
import { channelPersonalAccount } from "#model/findings/rules/chan/personal-account.ts";
import { channelUncaptured } from "#model/findings/rules/chan/uncaptured.ts";

/** The ways by which clients come. */
export const CHAN_RULES = [channelUncaptured, channelNoOwner, channelPersonalAccount] as const;
