/** Hands a file to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The download has begun by the next task; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** The name that an answer gives its file; null when it gives none. */
export function nameOfFile(answer: Response): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}
