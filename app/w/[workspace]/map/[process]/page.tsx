import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readPlan } from "#app/plan.ts";
import { openWorkspace } from "#app/workspace.ts";
import { ProcessMap } from "#components/map/process-map.tsx";

type Props = { params: Promise<{ workspace: string; process: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, process } = await params;
  await openWorkspace(workspace);
  const found = (await readPlan(workspace)).processes.find(({ id }) => id === process);
  return { title: found?.title || (await getTranslations("map"))("page") };
}

/** One process's map. Whether the process is there is the live plan's to say: it may have come or gone since. */
export default async function MapPage({ params }: Props) {
  const { workspace, process } = await params;
  await openWorkspace(workspace);
  return <ProcessMap id={process} />;
}
