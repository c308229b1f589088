import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import { HOME } from "./home.mjs";
import { FAMILIES, SEVERITIES, type Limit, type Rule } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import en from "#messages/en.json" with { type: "json" };
import late from "#messages/later/en.json" with { type: "json" };

type Words = { readonly name: string; readonly why: string; readonly how: string; readonly mend?: string; readonly limits?: Readonly<Record<string, string>> };
type Written = { readonly file: string; readonly says: string };

/** Where the page stands, from the top of the repository. */
export const FINDINGS_DOC = "docs/findings.md";
const FOLDER = "model/findings/rules";
/** A rule and the docstring right above it, which says what it looks for and from whom it is. */
const RULE = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const \w+ = defineRule\(\{\s*code: "([A-Z-]+)"/g;
const UNITS: Readonly<Record<Limit["unit"], string>> = { count: "", percent: " %", minutes: " min", days: " days" };
const NAMES: Readonly<Record<(typeof FAMILIES)[number], string>> = en.findings.family;
const WORDS: ReadonlyMap<string, Words> = new Map(Object.entries(late.findings.rules));

/** The page about all rules, as Markdown: from the rules, their docstrings and their English words. Throws when a rule has no docstring or no words. */
export function writeFindingsDoc(): string {
  const written = readDocstrings();
  const families = FAMILIES.map((family) => ({ family, rules: RULES.filter(({ code }) => code.startsWith(`${family}-`)) }));
  const counts = families.map(({ family, rules }) => `| [${NAMES[family]}](#${anchorOf(NAMES[family])}) | ${rules.length} | ${SEVERITIES.map((severity) => rules.filter((rule) => rule.severity === severity).length).join(" | ")} |`);
  return `${[
    "# Findings",
    `<!-- Made from the rules by npm run docs:findings: change the rules and their words, not this page. -->`,
    `What Prorab notices in a plan by itself: ${RULES.length} rules, checked as people type. Each is one function in [\`${FOLDER}\`](../${FOLDER}); what it says, and how it can be mended, is in \`messages/\`. The severity is the worst a rule can say. Thresholds are those that each workspace begins with; they can be changed, and any rule switched off, on its Rules page. What is not looked for, and how checking works: [decision 50](decisions/0050-findings.md).`,
    ["| family | rules | errors | warnings | hints |", "| --- | --- | --- | --- | --- |", ...counts, `| all | ${RULES.length} | ${SEVERITIES.map((severity) => RULES.filter((rule) => rule.severity === severity).length).join(" | ")} |`].join("\n"),
    ...families.flatMap(({ family, rules }) => [`## ${NAMES[family]}`, ...rules.map((rule) => writeRule(rule, found(WORDS, rule.code, "words"), found(written, rule.code, "docstring")))]),
  ].join("\n\n")}\n`;
}

function writeRule({ code, severity, limits, mend }: Rule, words: Words, { file, says }: Written): string {
  const thresholds = Object.entries(limits).map(([name, { fallback, min, max, unit }]) => `| \`${name}\` | ${words.limits?.[name] ?? name} | ${fallback}${UNITS[unit]} | ${min}–${max}${UNITS[unit]} |`);
  return [
    `### ${code}`,
    `**${words.name}** · ${severity === "info" ? "hint" : severity} · [rule](${relative(dirname(FINDINGS_DOC), file)})`,
    says,
    `- **Why**: ${words.why}\n- **How to mend**: ${words.how}${mend && words.mend ? ` Where there is one clear way, the button “${words.mend}” does it.` : ""}`,
    ...(thresholds.length > 0 ? [["| threshold | what it is | default | within |", "| --- | --- | --- | --- |", ...thresholds].join("\n")] : []),
  ].join("\n\n");
}

/** The docstring of each rule, by its code. */
function readDocstrings(): ReadonlyMap<string, Written> {
  const files = readdirSync(join(HOME, FOLDER), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts")).map((name) => join(FOLDER, name));
  return new Map(files.flatMap((file) => [...readFileSync(join(HOME, file), "utf8").matchAll(RULE)].map(([, comment, code]): [string, Written] => [code!, { file, says: sayPlainly(comment!) }])));
}

const sayPlainly = (comment: string): string => comment.split("\n").map((line) => line.replace(/^\s*\*\s?/, "").trim()).filter(Boolean).join(" ").replaceAll("docs/decisions/", "decision ");

function found<T>(all: ReadonlyMap<string, T>, code: string, what: string): T {
  const one = all.get(code);
  if (one === undefined) throw new Error(`${code} has no ${what}`);
  return one;
}

const anchorOf = (heading: string): string => heading.toLowerCase().replaceAll(" ", "-");
