/** The field of an account's form that a problem is about; null: none of them. */
export function accountField(code: string): "email" | "password" | null {
  if (code.startsWith("password.")) return "password";
  return code === "account.emailTaken" || code === "invitation.otherEmail" ? "email" : null;
}
