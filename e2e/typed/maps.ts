import { CLAIM_LINKS, CLAIM_LINKS_TO_BE, SALES_LINKS } from "#model/templates/demo-links.ts";
import { CLAIM_STEPS, CLAIM_STEPS_TO_BE, SALES_STEPS } from "#model/templates/demo-map.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";

export type DemoMap = { readonly steps: readonly Entry[]; readonly links: readonly Link[] };

export const SALES: DemoMap = { steps: SALES_STEPS, links: SALES_LINKS };
export const CLAIMS: DemoMap = { steps: CLAIM_STEPS, links: CLAIM_LINKS };
export const CLAIMS_TO_BE: DemoMap = { steps: CLAIM_STEPS_TO_BE, links: CLAIM_LINKS_TO_BE };
