import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { api, viewer } from "#app/caller.ts";
import { requireSetupDone } from "#app/gate.ts";
import { Sheet } from "#app/sheet.tsx";
import { AcceptInvitation } from "#components/accounts/accept-invitation.tsx";
import { ProviderButtons } from "#components/accounts/provider-buttons.tsx";
import { RegisterForm } from "#components/accounts/register-form.tsx";
import { SignOutButton } from "#components/accounts/sign-out-button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { INVITATION_COOKIE } from "#server/auth.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invite"))("kicker"), referrer: "no-referrer" };
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ join?: string }> };

export default async function InvitePage({ params, searchParams }: Props) {
  const state = await requireSetupDone();
  const { token } = await params;
  const me = await viewer();
  const t = await getTranslations("invite");
  const invitation = await (await api()).invitations.look({ token });
  const { workspaceName, inviterName, role, email, problem, alreadyMember } = invitation;

  if (alreadyMember) {
    return (
      <Sheet kicker={t("kicker")} title={workspaceName} lead={t("already")} signedIn>
        <Link href={`/w/${alreadyMember}`} className={buttonClass({ variant: "primary", className: "self-start" })}>{t("open")}</Link>
      </Sheet>
    );
  }
  if (problem) {
    return (
      <Sheet kicker={t("kicker")} title={t(`problem.${problem}.title`)} lead={t(`problem.${problem}.body`, { inviter: inviterName || t("theOwner") })} signedIn={me !== null}>
        <Link href={me ? "/" : "/sign-in"} className={buttonClass({ className: "self-start" })}>{t(me ? "home" : "toSignIn")}</Link>
      </Sheet>
    );
  }
  const lead = inviterName ? t("invites", { inviter: inviterName, role }) : t("invitesNoName", { role });
  const isForAnother = me !== null && email !== null && email.toLowerCase() !== me.email.toLowerCase();
  const joinPath = `/invite/${token}?join=1`;
  return (
    <Sheet kicker={t("kicker")} title={workspaceName} lead={lead} signedIn={me !== null}>
      {me ? (
        <div className="flex flex-col items-start gap-4">
          <p className="text-ink-2">{t("signedInAs", { name: me.name, email: me.email })}</p>
          {isForAnother ? <p className="rounded-md bg-warning-soft px-3 py-2 text-warning">{t("otherEmail", { email })}</p> : <AcceptInvitation token={token} atOnce={(await searchParams).join === "1"} />}
          <span className="-ml-3"><SignOutButton>{t("notYou")}</SignOutButton></span>
        </div>
      ) : (
        <>
          <div className="flex flex-col gap-4">
            <RegisterForm invitation={token} email={email ?? undefined} submit={t("joinNew")} next={`/invite/${token}`} />
            <ProviderButtons providers={state.providers} callbackUrl={joinPath} invitation={{ token, cookie: INVITATION_COOKIE }} />
          </div>
          <Link href={`/sign-in?callbackUrl=${encodeURIComponent(joinPath)}${email ? `&email=${encodeURIComponent(email)}` : ""}`} className="self-start font-medium text-accent hover:underline">{t("haveAccount")}</Link>
        </>
      )}
    </Sheet>
  );
}
