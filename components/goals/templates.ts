/** Goals that companies often set for a CRM, and which way their figures are to go: their words are in `messages.goals.templates`, the numbers are for people to find out. */
export const TEMPLATE_WAYS = {
  firstResponse: "down", lostRequests: "down", conversion: "up", repeatSales: "up", forecast: "down", reportHours: "down", nextStep: "down", dealTime: "down", cleanBase: "up",
} as const;
export type GoalTemplate = keyof typeof TEMPLATE_WAYS;
// The keys of the table above, which `Object.keys` calls strings.
export const GOAL_TEMPLATES = Object.keys(TEMPLATE_WAYS) as GoalTemplate[];
