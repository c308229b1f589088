import { digest } from "lib0/hash/sha256";
import { encodeUtf8 } from "lib0/string";

/** The id of a record that is named by what it is about, such as a finding's key: the same in every browser. 20 characters of [0-9a-z], from SHA-256. */
export const idFor = (name: string): string => Array.from(digest(encodeUtf8(name)).subarray(0, 20), (byte) => (byte % 36).toString(36)).join("");
