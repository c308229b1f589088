import type { APIRequestContext, APIResponse } from "@playwright/test";

/** What a call answered: the status, and either the data or the problem's code. */
export type Answer = { status: number; data: unknown; problem: string | null };

/** Speaks to `/api/trpc` and `/api/auth` as the person whose cookies `request` holds; seeds and probes, past the UI. */
export class Api {
  readonly #request: APIRequestContext;
  readonly #origin: string;

  constructor(request: APIRequestContext, origin: string) {
    this.#request = request;
    this.#origin = origin;
  }

  async query(procedure: string, input?: unknown): Promise<Answer> {
    const search = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return read(await this.#request.get(`/api/trpc/${procedure}${search}`));
  }

  async mutate(procedure: string, input: unknown = {}): Promise<Answer> {
    return read(await this.#request.post(`/api/trpc/${procedure}`, { data: input, headers: { origin: this.#origin } }));
  }

  /** A mutation that a test relies on: throws when it is refused. */
  async must(procedure: string, input: unknown = {}): Promise<Record<string, unknown>> {
    const answer = await this.mutate(procedure, input);
    if (answer.status !== 200) throw new Error(`${procedure}: ${answer.status} ${answer.problem}`);
    return answer.data as Record<string, unknown>;
  }

  /** Signs this person in with a password, the way the sign-in form does. */
  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = (await (await this.#request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const form = { csrfToken, email, password, callbackUrl: this.#origin, json: "true" };
    const response = await this.#request.post("/api/auth/callback/password", { form, headers: { origin: this.#origin } });
    if (!response.ok()) throw new Error(`sign-in of ${email}: ${response.status()}`);
  }
}

async function read(response: APIResponse): Promise<Answer> {
  const body = (await response.json()) as { result?: { data: unknown }; error?: { data?: { problem?: { code: string } } } };
  return { status: response.status(), data: body.result?.data ?? null, problem: body.error?.data?.problem?.code ?? null };
}
