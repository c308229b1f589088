import { describe, expect, it } from "vitest";
import { hashPassword, isPassword } from "#server/services/accounts/passwords.ts";

const refusal = (password: string) => hashPassword(password).then(() => null, (error: { code: string }) => error.code);

describe("a new password", () => {
  it("has 8 to 128 characters, counted as people count them", async () => {
    expect(await refusal("1a2b3c!")).toBe("password.tooShort");
    expect(await refusal("🧱🧱🧱🧱🪜🪜🪜")).toBe("password.tooShort");
    expect(await refusal("кирпичей")).toBeNull();
    expect(await refusal(`x${"yz".repeat(64)}`)).toBe("password.tooLong");
    expect(await refusal("yz".repeat(64).replace("y", "q"))).toBeNull();
  });

  it.each(["password", "Password1!", "QWERTYUIOP", "12345678", "йцукенгшщз", "Пароль123", "gfhjkm123", "aaaaaaaa", "abababab", "1q2w3e4r5t", "qwerty123456", "Ivan2024!", "123parol123"])("may not be %s", async (password) => {
    expect(await refusal(password)).toBe("password.common");
  });

  it.each(["correct horse battery staple", "всёпростопрораб", "    x y     ", "passwordless future"])("may be %j: no rules of composition", async (password) => {
    expect(await refusal(password)).toBeNull();
  });

  it("is kept as argon2id of 19 MiB and two passes, never twice the same", async () => {
    const [one, other] = [await hashPassword("a pail of putty"), await hashPassword("a pail of putty")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });
});

describe("checking a password", () => {
  it("does not mind how its letters were composed", async () => {
    expect(await isPassword("ещё один кирпич".normalize("NFD"), await hashPassword("ещё один кирпич".normalize("NFC")))).toBe(true);
  });

  it("fits nothing where nothing is stored", async () => {
    for (const password of ["no such account", "", "a pail of putty"]) expect(await isPassword(password, null)).toBe(false);
  });
});
