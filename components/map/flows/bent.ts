import type { Route } from "#model/map/picture/routes.ts";

/** A flow in hand, and the way it would go. */
export type Bent = { readonly flow: string; readonly route: Route };
