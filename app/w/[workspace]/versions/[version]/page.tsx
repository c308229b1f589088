import type { Metadata } from "next";
import { readVersion } from "#app/version.ts";
import { openWorkspace } from "#app/workspace.ts";
import { VersionPage } from "#components/versions/version-page.tsx";

type Props = { params: Promise<{ workspace: string; version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, version } = await params;
  await openWorkspace(workspace);
  return { title: (await readVersion(workspace, version)).name };
}

export default async function OneVersionPage({ params }: Props) {
  return <VersionPage id={(await params).version} />;
}
