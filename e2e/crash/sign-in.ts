import { DEMO_PASSWORD, DEMO_USERS } from "#server/services/setup/demo-users.ts";
import type { Member } from "#e2e/crash/writer.ts";

/** Signs one of the demo's people in, the way the form does. */
export async function signIn(address: string, email: string): Promise<Member> {
  const jar = new Map<string, string>();
  const call = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address + path, { ...init, redirect: "manual", headers: { ...init.headers, cookie, origin: address } });
    for (const line of response.headers.getSetCookie()) jar.set(line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).split(";")[0]!);
    return (await response.json()) as { csrfToken: string; result: { data: never } };
  };
  const query = async <T>(procedure: string, input: object) => (await call(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)).result.data as T;
  const { csrfToken } = await call("/api/auth/csrf");
  await call("/api/auth/callback/password", { method: "POST", body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: "true" }) });
  const list = await query<{ id: string; name: string }[]>("workspaces.list", {});
  const workspace = list.find((item) => item.name.startsWith("Окна"))!.id;
  const members = await query<{ id: string; userId: string; you: boolean }[]>("members.list", { workspace });
  const me = members.find((member) => member.you)!;
  return { workspace, memberId: me.id, userId: me.userId, name: DEMO_USERS.find((user) => user.email === email)!.name, cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") };
}
