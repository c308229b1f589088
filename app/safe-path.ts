/** A way back into the app out of an address's parameter: a path of ours, else `/`. Never another site's. */
export function safePath(value: string | string[] | undefined): string {
  if (typeof value !== "string" || !value.startsWith("/")) return "/";
  const base = "http://app.invalid";
  try {
    const url = new URL(value, base);
    return url.origin === base && !/^\/[/\\]/.test(value) ? `${url.pathname}${url.search}${url.hash}` : "/";
  } catch {
    return "/";
  }
}
