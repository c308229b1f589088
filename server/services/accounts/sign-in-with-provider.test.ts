import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInvitation } from "#db/factories/create-invitation.ts";
import { createUser } from "#db/factories/create-user.ts";
import { createWorkspace } from "#db/factories/create-workspace.ts";
import { newId } from "#model/ids.ts";
import { findUser } from "#server/services/accounts/find-user.ts";
import { hashPassword } from "#server/services/accounts/passwords.ts";
import { signInWithProvider } from "#server/services/accounts/sign-in-with-provider.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const signIn = (values: { email: string | null; emailVerified?: boolean; providerAccountId?: string; invitation?: string | null; registration?: "open" | "invitation" }) => {
  const { registration = "invitation", ...input } = values;
  const settings = { url: "http://prorab.test", registration, demo: false, providers: [] };
  return signInWithProvider({ ctx: { db: app.db, settings, address: "192.0.2.1" }, input: { provider: "oidc", providerAccountId: newId(), emailVerified: true, name: "Petra", locale: "ru", invitation: null, ...input } });
};

describe("a provider's account", () => {
  it("belongs to the user with its verified address, and stays theirs when the address changes", async () => {
    const user = await createUser(app.db);
    const providerAccountId = newId();
    expect(await signIn({ email: user.email.toUpperCase(), providerAccountId })).toMatchObject({ id: user.id });
    expect(await signIn({ email: "moved@example.test", emailVerified: false, providerAccountId })).toMatchObject({ id: user.id });
  });

  it("with an address it does not vouch for opens nothing", async () => {
    const user = await createUser(app.db);
    for (const values of [{ email: user.email, emailVerified: false }, { email: null }, { email: "new@example.test", emailVerified: false, registration: "open" as const }]) expect(await signIn(values)).toBeNull();
  });

  it("of a stranger opens nothing, unless registration is open or an invitation is at hand", async () => {
    expect(await signIn({ email: "stranger@example.test" })).toBeNull();
    expect(await signIn({ email: "stranger@example.test", registration: "open" })).not.toBeNull();
    const workspace = await createWorkspace(app.db);
    const { token } = await createInvitation(app.db, workspace);
    expect(await signIn({ email: "invited@example.test", invitation: token })).not.toBeNull();
    await expect(signIn({ email: "second@example.test", invitation: token })).rejects.toMatchObject({ code: "invitation.used" });
    expect(await signIn({ email: "second@example.test" })).toBeNull();
  });

  it("ends a password that was set before anyone proved the address", async () => {
    const passwordHash = await hashPassword("the squatter waits");
    const [squatted, proven] = [await createUser(app.db, { passwordHash }), await createUser(app.db, { passwordHash, emailVerifiedAt: new Date() })];
    expect(await signIn({ email: squatted.email })).toMatchObject({ id: squatted.id, sessionVersion: 2 });
    expect((await findUser(app.db, squatted.id))?.passwordHash).toBeNull();
    expect(await signIn({ email: proven.email })).toMatchObject({ id: proven.id, sessionVersion: 1, passwordHash });
  });
});
