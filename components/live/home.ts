/** Where a plan's pages are: `/w/<workspace>`, one version's pages under it, or `/r/<token>` for who came by a review link. Every address within the plan begins with it. */
export type Home = `/w/${string}` | `/r/${string}`;

export const homeOf = (workspace: string): Home => `/w/${workspace}`;
