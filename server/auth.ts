import type { NextAuthOptions } from "next-auth";
import type { OAuthConfig, Provider } from "next-auth/providers/index";
import credentialsProvider from "next-auth/providers/credentials";
import azureProvider from "next-auth/providers/azure-ad";
import googleProvider from "next-auth/providers/google";
import yandexProvider from "next-auth/providers/yandex";
import type { Env } from "#server/env.ts";
import { interop } from "#server/interop.ts";
import { isServiceError } from "#server/errors.ts";
import { log } from "#server/log.ts";
import type { Runtime } from "#server/runtime.ts";
import { beginSession, endSession, isSecure, SESSION, sessionCookieName } from "#server/services/accounts/sessions.ts";
import { checkPassword } from "#server/services/accounts/check-password.ts";
import { redeemLink } from "#server/services/accounts/redeem-link.ts";
import { signInWithProvider } from "#server/services/accounts/sign-in-with-provider.ts";
import type { Settings } from "#server/services/context.ts";

/** The cookie in which an invitation waits while its holder signs in at a provider. */
export const INVITATION_COOKIE = "prorab.invitation";

/** The settings that services see, made of the environment. */
export function settingsOf(env: Env): Settings {
  const providers = [
    env.GOOGLE_CLIENT_ID ? [{ id: "google", name: "Google" }] : [],
    env.MICROSOFT_CLIENT_ID ? [{ id: "azure-ad", name: "Microsoft" }] : [],
    env.YANDEX_CLIENT_ID ? [{ id: "yandex", name: "Яндекс" }] : [],
    env.OIDC_CLIENT_ID ? [{ id: "oidc", name: env.OIDC_NAME ?? "SSO" }] : [],
  ].flat();
  return { url: env.PRORAB_URL, registration: env.PRORAB_REGISTRATION, demo: env.PRORAB_DEMO === "1", providers };
}

/** Providers' answers quote whom they are about: only what kind of failure it was is told, and where it came from. */
const AUTH_LOG = {
  error: (code: string, metadata: unknown) => log.error("sign-in failed", { code, error: metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error }),
  warn: (code: string) => log.warn("sign-in", { code }),
  debug: () => undefined,
};

type Visit = { address: string; locale: "ru" | "en"; invitation: string | null; origin: string };

/** next-auth's options for one request; `visit` is what the request says of its sender. */
export function authOptions(runtime: Runtime, visit: Visit): NextAuthOptions {
  const { env, secret, db, hub, limits } = runtime;
  const secure = isSecure(env.PRORAB_URL);
  const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure } });
  const prefix = secure ? "__Host-" : "";
  return {
    secret, logger: AUTH_LOG,
    session: { strategy: "jwt", maxAge: SESSION.idle, updateAge: 60 * 60 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: secure,
    cookies: { sessionToken: cookie(sessionCookieName(env.PRORAB_URL)), csrfToken: cookie(`${prefix}prorab.csrf`), callbackUrl: cookie(`${prefix}prorab.callback`) },
    providers: [
      interop(credentialsProvider)({
        id: "password", credentials: { email: {}, password: {} },
        authorize: async (given) => refuseInWords(() => checkPassword({ ctx: { db, limits, address: visit.address }, input: { email: given?.email ?? "", password: given?.password ?? "" } })),
      }),
      interop(credentialsProvider)({
        id: "link", credentials: { token: {} },
        authorize: async (given) => refuseInWords(() => redeemLink({ ctx: { db, limits, address: visit.address }, input: { token: given?.token ?? "" } })),
      }),
      ...oauthProviders(env),
    ],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (!account || account.type === "credentials") return true;
        const claims = (profile ?? {}) as { email_verified?: boolean; name?: string };
        const found = await signInWithProvider({
          ctx: { db, settings: settingsOf(env), address: visit.address },
          input: {
            provider: account.provider, providerAccountId: account.providerAccountId, email: user.email ?? null, name: user.name ?? claims.name ?? null,
            // Yandex hands out only addresses it has verified, a single Microsoft tenant only those of its own people; the others say so themselves.
            emailVerified: claims.email_verified === true || account.provider === "yandex" || (account.provider === "azure-ad" && isOneTenant(env.MICROSOFT_TENANT)), locale: visit.locale, invitation: visit.invitation,
          },
        });
        if (!found) return "/sign-in?error=noAccount";
        Object.assign(user, { id: found.id, sessionVersion: found.sessionVersion });
        return true;
      },
      jwt({ token, user }) {
        if (user) return beginSession(user.id, (user as { sessionVersion?: number }).sessionVersion ?? 0);
        return token;
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => wayBack(url, visit.origin),
    },
    events: {
      // The cookie is taken from this browser; whoever kept a copy of it must not have it work, nor a socket that it opened. The person's others come back by themselves.
      async signOut({ token }) {
        const userId = await endSession(db, token);
        if (userId) await hub.hangUp({ userId }, "roleChanged");
      },
    },
  };
}

/**
 * The origin of a page of ours that sends a request: the host it speaks to, under whatever name, or the public address. Null for any other page,
 * and without an `Origin`, which every browser sends with a POST.
 */
export function ownOrigin(headers: Headers, publicUrl: string): string | null {
  const [origin, site] = [headers.get("origin"), headers.get("sec-fetch-site")];
  if (!origin || !URL.canParse(origin) || (site !== null && site !== "same-origin")) return null;
  return new URL(origin).host === headers.get("host") || origin === new URL(publicUrl).origin ? origin : null;
}

/** Only ways back into the app, by the name under which its visitor opened it: a path, or an address of that origin; anything else leads to the start page. */
export function wayBack(url: string, origin: string): string {
  const parsed = URL.canParse(url, origin) ? new URL(url, origin) : null;
  return parsed?.origin === new URL(origin).origin && !/^[/\\]{2}/.test(url) ? parsed.href : origin;
}

const isOneTenant = (tenant: string | undefined): boolean => tenant !== undefined && !["common", "organizations", "consumers"].includes(tenant);

/** next-auth shows an authorize error's message to the sign-in form: hand it the code, never more. */
async function refuseInWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(isServiceError(error) ? error.code : "internal", { cause: error });
  }
}

function oauthProviders(env: Env): Provider[] {
  const providers: Provider[] = [];
  if (env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET) providers.push(interop(googleProvider)({ clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET }));
  if (env.MICROSOFT_CLIENT_ID && env.MICROSOFT_CLIENT_SECRET) {
    providers.push(interop(azureProvider)({ clientId: env.MICROSOFT_CLIENT_ID, clientSecret: env.MICROSOFT_CLIENT_SECRET, ...(env.MICROSOFT_TENANT && { tenantId: env.MICROSOFT_TENANT }) }));
  }
  if (env.YANDEX_CLIENT_ID && env.YANDEX_CLIENT_SECRET) providers.push(interop(yandexProvider)({ clientId: env.YANDEX_CLIENT_ID, clientSecret: env.YANDEX_CLIENT_SECRET }));
  if (env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET) providers.push(oidcProvider(env.OIDC_ISSUER, env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET, env.OIDC_NAME ?? "SSO"));
  return providers;
}

type OidcProfile = { sub: string; email?: string; name?: string };
function oidcProvider(issuer: string, clientId: string, clientSecret: string, name: string): OAuthConfig<OidcProfile> {
  return {
    id: "oidc", name, type: "oauth", wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, idToken: true, checks: ["pkce", "state"],
    authorization: { params: { scope: "openid email profile" } }, clientId, clientSecret,
    profile: (profile) => ({ id: profile.sub, email: profile.email ?? null, name: profile.name ?? null }),
  };
}
