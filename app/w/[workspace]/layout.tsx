import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readPlan } from "#app/plan.ts";
import { openWorkspace } from "#app/workspace.ts";
import { AccountMenu } from "#components/accounts/account-menu.tsx";
import { earlyScript } from "#components/live/early-socket.ts";
import { LivePlan } from "#components/live/live-plan.tsx";
import { WorkspaceShell } from "#components/shell/workspace-shell.tsx";

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

/** Keeps one live plan through all pages of a workspace. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { me, workspace } = await openWorkspace((await params).workspace);
  const [initial, nonce] = await Promise.all([readPlan(workspace.id), ownNonce()]);
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: earlyScript(`plan:${workspace.id}`) }} />
      <LivePlan workspace={workspace.id} me={{ memberId: workspace.memberId, userId: me.id, name: me.name, role: workspace.role }} initial={JSON.stringify(initial)}>
        <WorkspaceShell workspace={workspace} account={<AccountMenu id={me.id} name={me.name} email={me.email} />}>{children}</WorkspaceShell>
      </LivePlan>
    </>
  );
}

/** What marks a script as ours in this answer's policy. */
const ownNonce = async (): Promise<string | undefined> => /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
