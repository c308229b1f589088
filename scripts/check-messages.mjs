// Holds the catalogues together: same keys, same placeholders, no empty text, nothing unbalanced.
import { readFileSync } from "node:fs";

const [folder = "messages"] = process.argv.slice(2);
const read = (locale) => JSON.parse(readFileSync(`${folder}/${locale}.json`, "utf8"));
const flatten = (value, path = []) =>
  typeof value === "string" ? [[path.join("."), value]] : Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key]));
/** The names that a text asks values for, plural and select branches included, and its tags. */
const placeholders = (text) => [...new Set([...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g), ...text.matchAll(/<\/?(\w+)>/g)].map((found) => found[1]))].sort().join();
const isBalanced = (text) => [...text].reduce((depth, letter) => (depth < 0 ? depth : depth + (letter === "{" ? 1 : letter === "}" ? -1 : 0)), 0) === 0;

const [en, ru] = ["en", "ru"].map((locale) => new Map(flatten(read(locale))));
const problems = [];
for (const key of new Set([...en.keys(), ...ru.keys()])) {
  const [a, b] = [en.get(key), ru.get(key)];
  if (a === undefined || b === undefined) problems.push(`${key}: missing in ${a === undefined ? "en" : "ru"}.json`);
  else if (!a.trim() || !b.trim()) problems.push(`${key}: empty`);
  else if (!isBalanced(a) || !isBalanced(b)) problems.push(`${key}: braces do not match`);
  else if (placeholders(a) !== placeholders(b)) problems.push(`${key}: asks for {${placeholders(a)}} in English and {${placeholders(b)}} in Russian`);
}
for (const problem of problems) console.error(problem);
console.log(problems.length ? `${problems.length} problems in the messages` : `${en.size} messages agree in both languages`);
process.exit(problems.length ? 1 : 0);
