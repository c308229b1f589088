/** next-auth's own routes, called as its client does. */
async function post(path: string, fields: Readonly<Record<string, string>>): Promise<{ url: string }> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const response = await fetch(`/api/auth/${path}`, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
  return (await response.json()) as { url: string };
}

/** Signs in with a password or with the token of a mailed link. Resolves to the code of what is wrong, or null. */
export async function signIn(provider: "password" | "link", fields: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    const { url } = await post(`callback/${provider}`, { ...fields, callbackUrl: "/" });
    const error = new URL(url, location.origin).searchParams.get("error");
    return error === "CredentialsSignin" ? "account.wrongSignIn" : error;
  } catch {
    return "network";
  }
}

/** Leaves for a provider's page, which comes back to `callbackUrl`. */
export async function signInWithProvider(provider: string, callbackUrl: string): Promise<void> {
  const { url } = await post(`signin/${provider}`, { callbackUrl });
  location.assign(url);
}

/** Ends the session of this browser and leaves for `next`, the sign-in page unless told otherwise. */
export async function signOut(userId: string, next = "/sign-in"): Promise<void> {
  await post("signout", { callbackUrl: next });
  await leave(userId, next);
}

/** Deletes what this browser keeps of the plans of someone who is signed out, except what the server does not have yet, and leaves. */
export async function leave(userId: string, next = "/sign-in"): Promise<void> {
  const { clearOfflineCopies } = await import("#components/live/offline-copies.ts");
  await clearOfflineCopies(userId);
  location.assign(next);
}
