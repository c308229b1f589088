// Prints what JavaScript each page loads before it can be used, and fails when a page is over its budget, or loads React Flow without showing a map.
import { join } from "node:path";
import { hasMapLibrary, measurePages } from "./bundles.mjs";
import { HOME } from "./home.mjs";

/** Thousands of gzip bytes: about a twentieth over what the page took when its line was written. A map's is the promise of decision 12, React Flow and all. */
const BUDGETS = {
  "/": 187, "/_not-found": 171, "/account": 184, "/invite/[token]": 183, "/register": 183, "/setup": 179, "/sign-in": 183, "/sign-in/link/[token]": 176,
  "/w/[workspace]": 249, "/w/[workspace]/audit": 253, "/w/[workspace]/goals": 255, "/w/[workspace]/map": 237, "/w/[workspace]/map/[process]": 320, "/w/[workspace]/matrix": 307, "/w/[workspace]/settings": 240, "/w/[workspace]/team": 255, "/w/[workspace]/findings/rules": 270,
  // A version is shown by the pages that show the plan, with the bar over them.
  "/w/[workspace]/versions/[version]/audit": 257, "/w/[workspace]/versions/[version]/goals": 257, "/w/[workspace]/versions/[version]/brief/requirements": 252, "/w/[workspace]/versions/[version]/map/[process]": 326, "/w/[workspace]/versions/[version]/matrix": 311, "/w/[workspace]/versions/[version]/team": 254,
  // A guest's are those too, without a connection.
  "/r/[token]/map/[process]": 320, "/r/[token]/matrix": 259,
};
/** What a page without a line may take: inside a workspace there are the live plan and its commands besides, and for a guest the plan. */
const budgetOf = (route) => BUDGETS[route] ?? (/^\/(w\/\[workspace\]|r\/\[token\])/.test(route) ? 250 : 187);
const showsMap = (route) => /\/map(\/|$)/.test(route);

const [folder = process.env.PRORAB_BUILD_DIR ?? join(HOME, ".next")] = process.argv.slice(2);
const pages = measurePages(folder);
const problems = pages.length === 0 ? [`There are no pages in ${folder}: build first.`] : [];
const thousands = (bytes) => (bytes / 1000).toFixed(1);

console.log(`${"JavaScript until a page can be used, kB gzip".padEnd(44)} is   may`);
for (const { route, bytes, drawsMap } of pages) {
  const budget = budgetOf(route);
  console.log(`${route.padEnd(36)} ${thousands(bytes).padStart(8)} ${String(budget).padStart(5)}${drawsMap ? "  React Flow" : ""}`);
  if (bytes > budget * 1000) problems.push(`${route} loads ${thousands(bytes)} kB, over its ${budget}: load less of it at first, or raise the budget in scripts/check-bundles.mjs and say why.`);
  if (drawsMap && !showsMap(route)) problems.push(`${route} loads React Flow and shows no map: import components/map from the map page alone.`);
}
if (pages.some(({ route }) => showsMap(route)) && !hasMapLibrary(folder)) problems.push("There is a map page, yet no React Flow in the whole build: this check looks for the wrong thing.");
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
