// Who may import whom: the "may import" column of docs/architecture.md, at error. Exceptions stand in EXCEPTIONS alone, and the list only shrinks.
const EXCEPTIONS = [];
const OURS = "^(app|components|model|server|db|e2e|bench|scripts|messages)/";
const TESTS = "(\\.test\\.tsx?$|/testing/|^db/factories/)";

/** Files under `from` may import, of ours, only what matches `may` (and their own folder). */
const only = (name, from, may, comment) => ({
  name, comment, severity: "error",
  from: { path: from, pathNot: [TESTS, ...EXCEPTIONS] },
  to: { path: OURS, pathNot: [from, ...may] },
});
const NOUNS = "^components/(?!ui/|live/|comments/|findings/|api/|shell/)([^/]+)/";

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", comment: "Two files that need each other are one file, or lack a third.", from: {}, to: { circular: true } },
    { name: "not-found", severity: "error", comment: "The import resolves to nothing.", from: {}, to: { couldNotResolve: true } },
    only("model-is-pure", "^model/", [], "model/ is the domain alone: yjs, zod and nothing of ours, so that browser and server share it."),
    { name: "model-knows-no-framework", severity: "error", comment: "model/ runs anywhere: no React, no Next, no database, no Node.", from: { path: "^model/", pathNot: TESTS }, to: { path: "node_modules/(react|next|pg|drizzle-orm|@hocuspocus|@trpc)/|^node:", dependencyTypesNot: ["type-only"] } },
    only("ui-is-product-free", "^components/ui/", [], "components/ui/ could ship in another product: nothing of ours."),
    only("api-is-the-client", "^components/api/", ["^server/trpc/router\\.ts$", "^messages/", "^model/"], "components/api/ knows the router's type and the model, nothing else."),
    only("live-knows-ui-and-model", "^components/live/", ["^components/(ui|api)/", "^model/", "^messages/"], "components/live/ builds on ui, api and model."),
    {
      name: "nouns-stay-apart", severity: "error", comment: "A noun's components do not import another noun's: lift what both need into ui, live or model.",
      from: { path: NOUNS, pathNot: [TESTS, ...EXCEPTIONS] },
      to: { path: OURS, pathNot: ["^components/(ui|live|comments|findings|api)/", "^model/", "^messages/", "^components/$1/"] },
    },
    {
      name: "comments-know-no-noun", severity: "error", comment: "Every noun shows comments: components/comments/ builds on ui, live and api alone.",
      from: { path: "^components/comments/", pathNot: TESTS }, to: { path: "^components/(?!ui/|live/|api/|comments/)" },
    },
    only("findings-are-shown-everywhere", "^components/findings/", ["^components/(ui|live|comments|api)/", "^model/", "^messages/"], "Every noun shows what is noticed of it: components/findings/ builds on ui, live, comments and api."),
    only("shell-frames-the-pages", "^components/shell/", ["^components/(ui|live|comments|findings|notifications|api)/", "^model/", "^messages/"], "components/shell/ frames the pages; pages are composed in app/."),
    { name: "type-only-router", severity: "error", comment: "The browser takes the router's type, never its code.", from: { path: "^components/", pathNot: TESTS }, to: { path: "^server/", dependencyTypesNot: ["type-only"] } },
    only("services-know-db-and-model", "^server/services/", ["^db/", "^model/", "^server/(errors|env|log|mail|notification-letter|runtime|passwords)\\.ts$", "^server/live/hub-type\\.ts$"], "A service is a verb over the database: db and model."),
    only("trpc-adapts", "^server/trpc/", ["^server/services/", "^server/(runtime|errors|auth|env|log|request-guard)\\.ts$", "^model/", "^server/live/hub-type\\.ts$"], "server/trpc/ adapts and never queries: the query belongs in server/services/."),
    only("live-server", "^server/live/", ["^server/services/", "^server/(errors|env|log)\\.ts$", "^model/", "^db/"], "server/live/ builds on services, model and db."),
    { name: "no-bench-in-product", severity: "error", comment: "Measuring the product is not the product.", from: { path: "^(app|components|model|server|db)/" }, to: { path: "^bench/" } },
    only("db-knows-the-model", "^db/", ["^model/", "^server/log\\.ts$"], "db/ knows the model's types and drizzle."),
    only("app-composes", "^app/", ["^components/", "^server/", "^messages/", "^model/"], "app/ gates, loads and composes."),
    { name: "app-asks-services", severity: "error", comment: "app/ asks through server callers, not the database.", from: { path: "^app/" }, to: { path: "^db/" } },
    { name: "no-tests-in-product", severity: "error", comment: "Product code does not import tests or their tools.", from: { pathNot: [TESTS, "^e2e/", "^bench/", "^scripts/"] }, to: { path: TESTS } },
    { name: "no-dev-dependency", severity: "error", comment: "A package the product needs belongs in dependencies.", from: { path: "^(app|components|model|server|db)/", pathNot: TESTS }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // Their packages are there only once the benchmark has run.
    exclude: { path: "^bench/peers/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
