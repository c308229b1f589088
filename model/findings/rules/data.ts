import { accessUnknown } from "#model/findings/rules/data/access-unknown.ts";
import { inputNeverProduced } from "#model/findings/rules/data/input-never-produced.ts";
import { lossyHandOff } from "#model/findings/rules/data/lossy-hand-off.ts";
import { manualReentry } from "#model/findings/rules/data/manual-reentry.ts";
import { mediaBreak } from "#model/findings/rules/data/media-break.ts";
import { noOwner } from "#model/findings/rules/data/no-owner.ts";
import { noQualityFigure } from "#model/findings/rules/data/no-quality-figure.ts";
import { noRequiredFields } from "#model/findings/rules/data/no-required-fields.ts";
import { noSystemOfRecord } from "#model/findings/rules/data/no-system-of-record.ts";
import { outputNeverUsed } from "#model/findings/rules/data/output-never-used.ts";
import { shadowStore } from "#model/findings/rules/data/shadow-store.ts";

/** Data: where it is typed, how it is handed over, who keeps it. */
export const DATA_RULES = [
  manualReentry, mediaBreak, lossyHandOff, inputNeverProduced, outputNeverUsed, noSystemOfRecord, shadowStore, noOwner, accessUnknown, noQualityFigure, noRequiredFields,
] as const;
