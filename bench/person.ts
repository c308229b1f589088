import { once } from "node:events";
import http from "node:http";
import { json } from "node:stream/consumers";

/** Someone who speaks to a running Prorab over HTTP, with cookies of their own. */
export class Person {
  readonly name: string;
  readonly #address: string;
  readonly #jar = new Map<string, string>();

  constructor(name: string, address: string) {
    this.name = name;
    this.#address = address;
  }

  /** Makes an account and signs in with it; the server must let anyone in. */
  async register(): Promise<void> {
    const [email, password] = [`${this.name.toLowerCase()}@example.test`, "a long enough phrase"];
    await this.mutate("account.register", { name: this.name, email, password, locale: "en" });
    const { csrfToken } = (await this.#call("/api/auth/csrf")) as { csrfToken: string };
    await this.#call("/api/auth/callback/password", { method: "POST", type: "application/x-www-form-urlencoded", body: String(new URLSearchParams({ csrfToken, email, password, json: "true" })) });
  }

  async query<T>(procedure: string, input: object = {}): Promise<T> {
    return dataOf<T>(procedure, await this.#call(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`));
  }

  async mutate<T>(procedure: string, input: object): Promise<T> {
    return dataOf<T>(procedure, await this.#call(`/api/trpc/${procedure}`, { method: "POST", type: "application/json", body: JSON.stringify(input) }));
  }

  get cookies(): { name: string; value: string; url: string }[] {
    return [...this.#jar].map(([name, value]) => ({ name, value, url: this.#address }));
  }

  get cookie(): string {
    return [...this.#jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** One connection for each call: the server closes idle ones, and a benchmark is idle for long. */
  async #call(path: string, { method = "GET", type = "", body = "" } = {}): Promise<unknown> {
    const headers = { cookie: this.cookie, origin: this.#address, ...(type && { "content-type": type }) };
    const request = http.request(this.#address + path, { agent: false, method, headers });
    request.end(body);
    const [response] = (await once(request, "response")) as [http.IncomingMessage];
    for (const line of response.headers["set-cookie"] ?? []) this.#jar.set(line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).split(";")[0]!);
    return json(response);
  }
}

function dataOf<T>(procedure: string, answer: unknown): T {
  const { result, error } = answer as { result?: { data: T }; error?: unknown };
  if (!result) throw new Error(`${procedure}: ${JSON.stringify(error)}`);
  return result.data;
}
