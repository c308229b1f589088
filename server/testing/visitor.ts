import NextAuth from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import { authOptions } from "#server/auth.ts";
import { interop } from "#server/interop.ts";
import { beginSession, readSession, writeSession } from "#server/services/accounts/sessions.ts";
import type { TestApp } from "#server/testing/test-app.ts";
import { ADDRESS_HEADER } from "#server/trpc/context.ts";
import { handleTrpc } from "#server/trpc/handler.ts";

export type Answer = { status: number; data: unknown; problem: string | null; params: Record<string, unknown> };

/** A browser at work: it keeps cookies, and speaks to `/api/trpc` and `/api/auth` as pages do. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  address = "192.0.2.1";
  readonly #app: TestApp;

  constructor(app: TestApp) {
    this.#app = app;
  }

  /** Someone whose session is there already. */
  static async signedIn(app: TestApp, user: { id: string; sessionVersion?: number }): Promise<Visitor> {
    const visitor = new Visitor(app);
    visitor.take([await writeSession(beginSession(user.id, user.sessionVersion ?? 1), { secret: app.secret, url: app.env.PRORAB_URL })]);
    return visitor;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  query(procedure: string, input?: unknown): Promise<Answer> {
    return this.send(new Request(this.#url(procedure, input), { headers: this.#headers() }));
  }

  mutate(procedure: string, input: unknown = {}): Promise<Answer> {
    const body = JSON.stringify(input);
    const headers = { ...this.#headers(), origin: this.#app.env.PRORAB_URL, "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    return this.send(new Request(this.#url(procedure), { method: "POST", headers, body }));
  }

  /** A mutation that a test relies on. */
  async must<T>(procedure: string, input: unknown = {}): Promise<T> {
    const answer = await this.mutate(procedure, input);
    if (answer.status !== 200) throw new Error(`${procedure}: ${answer.status} ${answer.problem}`);
    return answer.data as T;
  }

  async send(request: Request): Promise<Answer> {
    const response = await handleTrpc(request);
    this.take(response.headers.getSetCookie());
    const body = (await response.json()) as { result?: { data: unknown }; error?: { data?: { problem?: { code: string; params: Record<string, unknown> } } } };
    return { status: response.status, data: body.result?.data ?? null, problem: body.error?.data?.problem?.code ?? null, params: body.error?.data?.problem?.params ?? {} };
  }

  /** Signs in through next-auth, as the form does; the error code where it is refused. */
  async signIn(provider: "password" | "link", fields: Record<string, string>): Promise<string | null> {
    const { csrfToken } = (await this.auth("GET", ["csrf"])) as { csrfToken: string };
    const { url } = (await this.auth("POST", ["callback", provider], { csrfToken, ...fields, json: "true", callbackUrl: "/" })) as { url: string };
    return new URL(url, this.#app.env.PRORAB_URL).searchParams.get("error");
  }

  /** Signs out through next-auth, as the menu does. */
  async signOut(): Promise<void> {
    const { csrfToken } = (await this.auth("GET", ["csrf"])) as { csrfToken: string };
    await this.auth("POST", ["signout"], { csrfToken, json: "true", callbackUrl: "/" });
  }

  /** One call of next-auth with the app's own options. */
  async auth(method: "GET" | "POST", nextauth: string[], body: Record<string, string> = {}): Promise<unknown> {
    const visit = { address: this.address, locale: "en" as const, invitation: this.cookies.get("prorab.invitation") ?? null, origin: this.#app.env.PRORAB_URL };
    const headers = new Map<string, string | string[]>();
    let answer: unknown;
    const response = {
      status: () => response, getHeader: (name: string) => headers.get(name), setHeader: (name: string, value: string | string[]) => response && headers.set(name, value),
      json: (value: unknown) => void (answer = value), send: (value: unknown) => void (answer = value), end: () => undefined,
    };
    const request = { query: { nextauth }, body, method, headers: { host: new URL(this.#app.env.PRORAB_URL).host }, cookies: Object.fromEntries(this.cookies) };
    await interop(NextAuth)(request as unknown as NextApiRequest, response as unknown as NextApiResponse, authOptions(this.#app, visit));
    this.take([headers.get("Set-Cookie") ?? []].flat());
    return answer;
  }

  async isSignedIn(): Promise<boolean> {
    return (await readSession(this.cookie, { db: this.#app.db, secret: this.#app.secret, url: this.#app.env.PRORAB_URL })) !== null;
  }

  take(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      const [pair = "", ...attributes] = line.split(/;\s*/);
      const [name, value] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || value === "") this.cookies.delete(name);
      else this.cookies.set(name, decodeURIComponent(value));
    }
  }

  #url(procedure: string, input?: unknown): string {
    return `${this.#app.env.PRORAB_URL}/api/trpc/${procedure}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`;
  }

  #headers(): Record<string, string> {
    return { cookie: this.cookie, host: new URL(this.#app.env.PRORAB_URL).host, [ADDRESS_HEADER]: this.address };
  }
}
