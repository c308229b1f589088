import type { Metadata } from "next";
import Link from "next/link";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/caller.ts";
import { requireSetupDone } from "#app/gate.ts";
import { Sheet } from "#app/sheet.tsx";
import { AcceptInvitation } from "#components/accounts/accept-invitation.tsx";
import { HaveAccount } from "#components/accounts/have-account.tsx";
import { ProviderButtons } from "#components/accounts/provider-buttons.tsx";
import { RegisterForm } from "#components/accounts/register-form.tsx";
import { SignOutButton } from "#components/accounts/sign-out-button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { INVITATION_COOKIE } from "#server/auth.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invite"))("kicker"), referrer: "no-referrer" };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const state = await requireSetupDone();
  const { token } = await params;
  const me = await viewer();
  const t = await getTranslations("invite");
  const { workspaceName, inviterName, role, email, problem, alreadyMember } = await (await api()).invitations.look({ token });
  if (alreadyMember) redirect(`/w/${alreadyMember}`);

  if (problem) {
    return (
      <Sheet kicker={t("kicker")} title={t(`problem.${problem}.title`)} lead={t(`problem.${problem}.body`, { inviter: inviterName || t("theOwner") })} signedIn={me !== null}>
        <Link href={me ? "/" : "/sign-in"} className={buttonClass({ className: "self-start" })}>{t(me ? "home" : "toSignIn")}</Link>
      </Sheet>
    );
  }
  const lead = inviterName ? t("invites", { inviter: inviterName, role }) : t("invitesNoName", { role });
  const here = `/invite/${token}`;
  const invitation = { token, cookie: INVITATION_COOKIE };
  if (!me) {
    return (
      <Sheet kicker={t("kicker")} title={workspaceName} lead={lead}>
        <div className="flex flex-col gap-4">
          <RegisterForm invitation={token} email={email ?? undefined} submit={t("joinNew")} next={here} />
          <ProviderButtons providers={state.providers} callbackUrl={here} invitation={invitation} />
        </div>
        <HaveAccount invitation={invitation} email={email}>{t("haveAccount")}</HaveAccount>
      </Sheet>
    );
  }
  const isForAnother = email !== null && email.toLowerCase() !== me.email.toLowerCase();
  return (
    <Sheet kicker={t("kicker")} title={workspaceName} lead={lead} signedIn>
      <div className="flex flex-col items-start gap-4">
        <p className="text-ink-2">{t("signedInAs", { name: me.name, email: me.email })}</p>
        {isForAnother
          ? <p className="rounded-md bg-warning-soft px-3 py-2 text-warning">{t("otherEmail", { email })}</p>
          : <AcceptInvitation token={token} cookie={INVITATION_COOKIE} atOnce={(await cookies()).get(INVITATION_COOKIE)?.value === token} />}
        <span className="-ml-3"><SignOutButton user={me.id} next={here}>{t("notYou")}</SignOutButton></span>
      </div>
    </Sheet>
  );
}
