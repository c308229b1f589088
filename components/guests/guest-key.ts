const nameOf = (token: string) => `prorab.guest.${token}`;

/** The key that this browser was given at a link, kept on this device; null when it has none. */
export function readGuestKey(token: string): string | null {
  try {
    return localStorage.getItem(nameOf(token));
  } catch {
    return null;
  }
}

export function keepGuestKey(token: string, key: string | null): void {
  try {
    if (key === null) localStorage.removeItem(nameOf(token));
    else localStorage.setItem(nameOf(token), key);
  } catch {
    // Nothing may be kept on this device: the key lasts as long as the page.
  }
}
