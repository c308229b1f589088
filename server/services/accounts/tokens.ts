import { createHash, randomBytes } from "node:crypto";

/** A new 256-bit secret in base64url, to be handed out once. */
export const createToken = (): string => randomBytes(32).toString("base64url");
/** What is kept of a token: its SHA-256, hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
