type Words = { readonly [key: string]: string | Words | readonly unknown[] };

/** The texts of two catalogues as one: those that pages carry, and those that are fetched when they are wanted. */
export function mergeWords(words: Words, later: Words): Words {
  const merged: Record<string, Words[string]> = { ...words };
  for (const [key, value] of Object.entries(later)) {
    const own = merged[key];
    merged[key] = isGroup(own) && isGroup(value) ? mergeWords(own, value) : value;
  }
  return merged;
}

// What the build has made of a text may be a list.
const isGroup = (value: Words[string] | undefined): value is Words => typeof value === "object" && !Array.isArray(value);
