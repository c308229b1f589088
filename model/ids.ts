const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A new random id: 14 characters of [0-9a-z], 72 bits, safe in URLs, in keys with "/" and in CSS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(28));
  let id = "";
  for (const byte of bytes) if (byte < 252 && id.length < 14) id += ALPHABET[byte % 36];
  return id.length === 14 ? id : newId();
}

/** What an id in the document may look like; keys are built with "/", so an id never holds one. Letters are looked up by id in plain objects, which all have a `constructor`. */
export const ID_PATTERN = /^(?!constructor$)[0-9a-z]{1,24}$/;
