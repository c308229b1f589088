/** What browsers get in place of Node's Buffer: lib0 names it in a branch that they never take. */
export const Buffer = undefined;
