import { redirect } from "next/navigation";
import { api, viewer, type Viewer } from "#app/caller.ts";

/** Before the first account there is only one page to be on. */
export async function requireSetupDone() {
  const state = await (await api()).setup.state();
  if (state.needed) redirect("/setup");
  return state;
}

/** Who is signed in; whoever is not is sent to sign in, and back to `path` then. */
export async function requireViewer(path: string): Promise<Viewer> {
  const me = await viewer();
  if (me) return me;
  await requireSetupDone();
  redirect(path === "/" ? "/sign-in" : `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
