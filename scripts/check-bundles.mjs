// Prints what JavaScript each page loads first, and fails when a page is over its budget, or loads React Flow without showing a map.
import { join } from "node:path";
import { hasMapLibrary, measurePages } from "./bundles.mjs";
import { HOME } from "./home.mjs";

/** Thousands of gzip bytes: about a tenth over what the page took when its line was written. */
const BUDGETS = {
  "/": 305, "/_not-found": 257, "/account": 295, "/invite/[token]": 265, "/register": 265, "/setup": 267, "/sign-in": 266, "/sign-in/link/[token]": 261,
  "/w/[workspace]": 412, "/w/[workspace]/goals": 420, "/w/[workspace]/map": 395, "/w/[workspace]/map/[process]": 400, "/w/[workspace]/matrix": 430, "/w/[workspace]/settings": 405, "/w/[workspace]/team": 426,
};
/** What a page without a line may take: inside a workspace there are the live plan and its commands besides. */
const budgetOf = (route) => BUDGETS[route] ?? (route.startsWith("/w/[workspace]") ? 400 : 250);
const showsMap = (route) => /\/map(\/|$)/.test(route);

const [folder = process.env.PRORAB_BUILD_DIR ?? join(HOME, ".next")] = process.argv.slice(2);
const pages = measurePages(folder);
const problems = pages.length === 0 ? [`There are no pages in ${folder}: build first.`] : [];
const thousands = (bytes) => (bytes / 1000).toFixed(1);

console.log(`${"JavaScript of a first load, kB gzip".padEnd(40)}   is   may`);
for (const { route, bytes, drawsMap } of pages) {
  const budget = budgetOf(route);
  console.log(`${route.padEnd(36)} ${thousands(bytes).padStart(8)} ${String(budget).padStart(5)}${drawsMap ? "  React Flow" : ""}`);
  if (bytes > budget * 1000) problems.push(`${route} loads ${thousands(bytes)} kB, over its ${budget}: load less of it at first, or raise the budget in scripts/check-bundles.mjs and say why.`);
  if (drawsMap && !showsMap(route)) problems.push(`${route} loads React Flow and shows no map: import components/map from the map page alone.`);
}
if (pages.some(({ route }) => showsMap(route)) && !hasMapLibrary(folder)) problems.push("There is a map page, yet no React Flow in the whole build: this check looks for the wrong thing.");
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
