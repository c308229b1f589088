const YEAR = 365 * 24 * 60 * 60;

/** Remembers a choice on this device, for the server to render the next page by. */
export function keepPreference(name: "locale" | "theme" | "timezone", value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}
