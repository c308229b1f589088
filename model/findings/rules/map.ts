import { mapDeadEnd } from "#model/findings/rules/map/dead-end.ts";
import { mapDuplicateName } from "#model/findings/rules/map/duplicate-name.ts";
import { mapEmptyLane } from "#model/findings/rules/map/empty-lane.ts";
import { mapFakeJoin } from "#model/findings/rules/map/fake-join.ts";
import { mapIsolated } from "#model/findings/rules/map/isolated.ts";
import { mapNoEnd } from "#model/findings/rules/map/no-end.ts";
import { mapNoLane } from "#model/findings/rules/map/no-lane.ts";
import { mapNoLossEnd } from "#model/findings/rules/map/no-loss-end.ts";
import { mapNoStart } from "#model/findings/rules/map/no-start.ts";
import { mapNotVerbObject } from "#model/findings/rules/map/not-verb-object.ts";
import { mapProbabilitySum } from "#model/findings/rules/map/probability-sum.ts";
import { mapSingleOutcomeDecision } from "#model/findings/rules/map/single-outcome-decision.ts";
import { mapSplitWithoutJoin } from "#model/findings/rules/map/split-without-join.ts";
import { mapTooLarge } from "#model/findings/rules/map/too-large.ts";
import { mapUnlabelledBranch } from "#model/findings/rules/map/unlabelled-branch.ts";
import { mapUnlabelled } from "#model/findings/rules/map/unlabelled.ts";
import { mapUnreachable } from "#model/findings/rules/map/unreachable.ts";

/** How a map is drawn. */
export const MAP_RULES = [
  mapNoStart, mapNoEnd, mapUnreachable, mapDeadEnd, mapIsolated, mapUnlabelled, mapNotVerbObject, mapUnlabelledBranch, mapSingleOutcomeDecision,
  mapProbabilitySum, mapSplitWithoutJoin, mapFakeJoin, mapNoLane, mapEmptyLane, mapTooLarge, mapDuplicateName, mapNoLossEnd,
] as const;
