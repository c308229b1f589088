/** What of the page has to do with following, so that a press on it does not end it. */
export const FOLLOWS = "data-follows";
