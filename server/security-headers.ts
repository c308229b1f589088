import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "#server/env.ts";

const HALF_A_YEAR = 180 * 24 * 60 * 60;

/** What a browser may do with an answer of ours, whichever page or file it is; `nonce` marks the scripts that are ours. */
export function securityHeaders({ PRORAB_URL, isDev }: Pick<Env, "PRORAB_URL" | "isDev">, nonce: string): Record<string, string> {
  const secure = PRORAB_URL.startsWith("https:");
  const policy = [
    "default-src 'self'",
    // In development React rebuilds the server's stacks with eval.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // React Flow, Base UI and our own map place things with style attributes, which no nonce can mark.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // 'self' takes in the live socket: same host, ws or wss.
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-src 'none'", "frame-ancestors 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=()",
    ...(secure ? { "strict-transport-security": `max-age=${HALF_A_YEAR}` } : {}),
  };
}

/** Puts the headers on an answer, and the policy on its request too: there Next finds the nonce for its scripts. */
export function secure(request: IncomingMessage, response: ServerResponse, env: Pick<Env, "PRORAB_URL" | "isDev">): void {
  const headers = securityHeaders(env, randomBytes(16).toString("base64"));
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Pages say so themselves; what programs are answered is no less private.
  if (request.url?.startsWith("/api/")) response.setHeader("cache-control", "no-store");
  request.headers["content-security-policy"] = headers["content-security-policy"];
}
