import { once } from "node:events";
import { request as overHttp, type IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import { buffer } from "node:stream/consumers";
import { DEMO_PASSWORD } from "#server/services/setup/demo-users.ts";

export type Reply = { status: number; headers: IncomingMessage["headers"]; text: string };

/** A browser by the network alone: keeps cookies, signs in as one of the demo's people, calls the API. */
export class HttpVisitor {
  readonly address: string;
  readonly #ca: Buffer | undefined;
  readonly #cookies = new Map<string, string>();

  constructor(address: string, ca?: Buffer) {
    this.address = address;
    this.#ca = ca;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  async call(path: string, { body, type = "application/json", headers = {} }: { body?: string; type?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
    const send = this.address.startsWith("https:") ? overHttps : overHttp;
    const request = send(`${this.address}${path}`, {
      method: body === undefined ? "GET" : "POST", ...(this.#ca && { ca: this.#ca }), agent: false,
      headers: { cookie: this.cookie, origin: this.address, ...(body !== undefined && { "content-type": type, "content-length": String(Buffer.byteLength(body)) }), ...headers },
    });
    request.end(body);
    const [response] = (await once(request, "response")) as [IncomingMessage];
    for (const line of response.headers["set-cookie"] ?? []) this.#cookies.set(line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).split(";")[0]!);
    return { status: response.statusCode ?? 0, headers: response.headers, text: (await buffer(response)).toString() };
  }

  async query<T>(procedure: string, input: object = {}): Promise<T> {
    return dataOf(await this.call(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`));
  }

  async mutate<T>(procedure: string, input: object): Promise<T> {
    return dataOf(await this.call(`/api/trpc/${procedure}`, { body: JSON.stringify(input) }));
  }

  /** Signs in; resolves to the id of the demo's Russian workspace. */
  async signIn(email = "owner@demo.test"): Promise<string> {
    const { csrfToken } = JSON.parse((await this.call("/api/auth/csrf")).text) as { csrfToken: string };
    await this.call("/api/auth/callback/password", { body: new URLSearchParams({ csrfToken, email, password: DEMO_PASSWORD, json: "true" }).toString(), type: "application/x-www-form-urlencoded" });
    return (await this.query<{ id: string; name: string }[]>("workspaces.list")).find(({ name }) => name.startsWith("Окна"))!.id;
  }

  /** The same browser, at another address. */
  at(address: string): HttpVisitor {
    const other = new HttpVisitor(address, this.#ca);
    for (const [name, value] of this.#cookies) other.#cookies.set(name, value);
    return other;
  }
}

function dataOf<T>({ status, text }: Reply): T {
  if (status !== 200) throw new Error(`${status}: ${text.slice(0, 500)}`);
  return (JSON.parse(text) as { result: { data: T } }).result.data;
}
