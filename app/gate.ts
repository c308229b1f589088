import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { api, viewer, type Viewer } from "#app/caller.ts";
import { PATH_HEADER } from "#server/trpc/context.ts";

/** Before the first account there is only one page to be on. */
export async function requireSetupDone() {
  const state = await (await api()).setup.state();
  if (state.needed) redirect("/setup");
  return state;
}

/** Who is signed in; whoever is not is sent to sign in, and back to the page they asked for then. */
export async function requireViewer(): Promise<Viewer> {
  const me = await viewer();
  if (me) return me;
  await requireSetupDone();
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
