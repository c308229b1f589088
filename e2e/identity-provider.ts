import { createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Whoever signs in at the provider next. */
type Identity = { sub: string; email: string; name: string };
export type IdentityProvider = { issuer: string; clientId: string; person: Identity; close(): Promise<void> };

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A small real OpenID provider: code flow, signed id tokens; it lets `person` in without asking. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, Identity>();
  const provider = { issuer: "", clientId: "prorab", person: { sub: "", email: "", name: "" } };
  const idToken = ({ sub, email, name }: Identity) => {
    const now = Math.floor(Date.now() / 1000);
    const body = `${base64url({ alg: "RS256", kid: "1", typ: "JWT" })}.${base64url({ iss: provider.issuer, aud: provider.clientId, sub, email, name, email_verified: true, iat: now, exp: now + 300 })}`;
    return `${body}.${sign("sha256", Buffer.from(body), privateKey).toString("base64url")}`;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", provider.issuer);
    const answer = (value: object) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    if (url.pathname === "/.well-known/openid-configuration") {
      return answer({
        issuer: provider.issuer, authorization_endpoint: `${provider.issuer}/authorize`, token_endpoint: `${provider.issuer}/token`, jwks_uri: `${provider.issuer}/keys`,
        response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (url.pathname === "/keys") return answer({ keys: [{ ...createPublicKey(privateKey).export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    if (url.pathname === "/authorize") {
      const code = randomUUID();
      codes.set(code, provider.person);
      const back = new URL(url.searchParams.get("redirect_uri")!);
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      return response.writeHead(302, { location: back.href }).end();
    }
    let body = "";
    return request.on("data", (chunk: Buffer) => (body += chunk.toString())).on("end", () => {
      const person = codes.get(new URLSearchParams(body).get("code") ?? "");
      if (!person) return response.writeHead(400).end();
      return answer({ access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: idToken(person) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, { close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
}
