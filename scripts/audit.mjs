// Asks npm's registry for known faults of the packages that the product runs on. High and critical ones fail, unless audit-allowed.json names them, with why and until when.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "./home.mjs";
import { say } from "./say.mjs";

const SERIOUS = ["high", "critical"];

/** What a report of `npm audit --json` amounts to on a day, `YYYY-MM-DD`: a line for each serious fault that nobody has allowed, and for each leave that has run out or is of no use. Null: it is no report. */
export function judge(report, allowed, today) {
  if (report?.auditReportVersion !== 2 || typeof report.vulnerabilities !== "object") return null;
  const found = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const fault of via) if (typeof fault === "object" && SERIOUS.includes(fault.severity)) found.set(fault.url.split("/").at(-1), fault);
  }
  const holds = ({ advisory, reason, until }) => found.has(advisory) && reason && until >= today;
  return [
    ...[...found].filter(([id]) => !allowed.some((one) => one.advisory === id && holds(one))).map(([id, { name, severity, title }]) => `${severity}: ${name}, ${title} (${id})`),
    ...allowed.filter((one) => !holds(one)).map(({ advisory, until }) => `scripts/audit-allowed.json: ${advisory} ${found.has(advisory) ? `was allowed until ${until}, or without a reason` : "is no longer reported: take it out"}`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json", ...process.argv.slice(2)], { cwd: HOME, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, timeout: 120_000, shell: process.platform === "win32" });
  const problems = judge(parse(stdout), JSON.parse(readFileSync(join(HOME, "scripts/audit-allowed.json"), "utf8")), new Date().toISOString().slice(0, 10));
  if (problems === null) say("Dependency audit: NOT DONE, the registry that npm uses here tells no advisories. Run `node scripts/audit.mjs` where it does.");
  else say(problems.length === 0 ? "Dependency audit: nothing high or critical." : `Dependency audit: FAILED\n${problems.join("\n")}`);
  process.exitCode = problems?.length ? 1 : 0;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
