/** Goals that companies often set for a CRM: their words are in `messages.goals.templates`, the numbers are for people to find out. */
export const GOAL_TEMPLATES = ["firstResponse", "lostRequests", "conversion", "repeatSales", "forecast", "reportHours"] as const;
export type GoalTemplate = (typeof GOAL_TEMPLATES)[number];
