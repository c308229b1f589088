import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readPlan } from "#app/plan.ts";
import { openWorkspace } from "#app/workspace.ts";
import { MapStart } from "#components/map/map-start.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("map"))("page") };
}

/** The maps: the first process's, or how to begin. */
export default async function MapsPage({ params }: Props) {
  const { workspace } = await openWorkspace((await params).workspace);
  const [first] = (await readPlan(workspace.id)).processes;
  if (first) redirect(`/w/${workspace.id}/map/${first.id}`);
  return <MapStart />;
}
