import { flowApprovalChain } from "#model/findings/rules/flow/approval-chain.ts";
import { flowCapacityBottleneck } from "#model/findings/rules/flow/capacity-bottleneck.ts";
import { flowHandOffRatio } from "#model/findings/rules/flow/hand-off-ratio.ts";
import { flowLowActivityRatio } from "#model/findings/rules/flow/low-activity-ratio.ts";
import { flowLowQuality } from "#model/findings/rules/flow/low-quality.ts";
import { flowLowRolledQuality } from "#model/findings/rules/flow/low-rolled-quality.ts";
import { flowNoMetrics } from "#model/findings/rules/flow/no-metrics.ts";
import { flowPingPong } from "#model/findings/rules/flow/ping-pong.ts";
import { flowReworkLoop } from "#model/findings/rules/flow/rework-loop.ts";
import { flowWaitDominant } from "#model/findings/rules/flow/wait-dominant.ts";

/** How work flows. */
export const FLOW_RULES = [
  flowHandOffRatio, flowPingPong, flowReworkLoop, flowLowQuality, flowLowRolledQuality, flowWaitDominant, flowLowActivityRatio, flowCapacityBottleneck, flowApprovalChain, flowNoMetrics,
] as const;
