/** How a candidate can meet a requirement, by the score's number: the names in the messages. */
export const SCORE_WORDS = ["none", "development", "settings", "full"] as const;
