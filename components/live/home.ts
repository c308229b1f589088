/** Where a plan's pages are: `/w/<workspace>`, or one version's pages under it. Every address within the plan begins with it. */
export type Home = `/w/${string}`;

export const homeOf = (workspace: string): Home => `/w/${workspace}`;
