import { hash, verify } from "@node-rs/argon2";
import { isCommonPassword } from "#server/services/accounts/common-passwords.ts";
import { ServiceError } from "#server/errors.ts";

export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;

/** argon2id (the package's default algorithm) with 19 MiB, 2 passes, 1 lane: OWASP's first choice. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep for a new password. Throws `password.tooShort`, `password.tooLong`, `password.common`; there are no composition rules. */
export async function hashPassword(password: string): Promise<string> {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) throw new ServiceError("invalid", "password.tooShort", { min: PASSWORD_LENGTH.min });
  if (length > PASSWORD_LENGTH.max) throw new ServiceError("invalid", "password.tooLong", { max: PASSWORD_LENGTH.max });
  if (isCommonPassword(password)) throw new ServiceError("invalid", "password.common");
  return hash(password.normalize("NFKC"), OPTIONS);
}

let decoy: Promise<string> | undefined;

/** Whether `password` fits `stored`. With nothing stored the same work is done against a decoy, so that time does not tell who has an account. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  if (password.length > 4 * PASSWORD_LENGTH.max) return false;
  decoy ??= hash("no such account", OPTIONS);
  const fits = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== null && fits;
}
