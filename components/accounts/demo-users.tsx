"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Role } from "#model/access.ts";
import { keepPreference } from "#components/accounts/preference-cookie.ts";
import { signIn } from "#components/accounts/sign-in.ts";
import { useSignInProblem } from "#components/accounts/use-sign-in-problem.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { useToast } from "#components/ui/toast.tsx";

type Props = { users: readonly { email: string; name: string; role: Role }[]; password: string; callbackUrl: string };

/** The demo's people: one press signs in as one of them. */
export function DemoUsers({ users, password, callbackUrl }: Props) {
  const t = useTranslations("signIn");
  const role = useTranslations("team.roles");
  const toast = useToast();
  const say = useSignInProblem();
  const [entering, setEntering] = useState<string | null>(null);
  const locale = useLocale();
  const enter = async (email: string) => {
    setEntering(email);
    // Whoever looks around goes on in the language they read this in, not in the demo person's.
    keepPreference("locale", locale);
    const problem = await signIn("password", { email, password });
    if (!problem) return location.assign(callbackUrl);
    toast.add({ title: say(problem), tone: "danger" });
    setEntering(null);
  };
  return (
    <section aria-labelledby="demo-users">
      <h2 id="demo-users" className="font-medium">{t("demo.title")}</h2>
      <p className="text-sm text-ink-2">{t("demo.hint")}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {users.map((user) => (
          <li key={user.email}>
            <button type="button" disabled={entering !== null} onClick={() => void enter(user.email)} className="flex w-full items-center gap-3 px-1 py-2 text-left transition-colors hover:bg-hover">
              <Avatar name={user.name} size={24} colour={COLOURS[user.role]} />
              <span className="min-w-0 flex-1 truncate font-medium">{user.name}</span>
              {entering === user.email ? <Spinner /> : <span className="text-sm text-ink-2">{role(`${user.role}.name`)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COLOURS: Record<Role, string> = { owner: "teal", editor: "violet", reviewer: "amber", viewer: "slate" };
