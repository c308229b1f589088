import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";

// A guard that can pass by reading nothing is no guard: each is fed one violation, in a small tree of its own, and must fail on it by name.

const home = resolve(".");
const folders: string[] = [];

function createTree(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "prorab-guard-"));
  folders.push(folder);
  for (const name of ["tsconfig.json", ".dependency-cruiser.js", ".oxlintrc.json"]) cpSync(join(home, name), join(folder, name));
  symlinkSync(join(home, "node_modules"), join(folder, "node_modules"));
  const pkg = { name: "tree", type: "module", imports: { "#*": "./*" } };
  for (const [name, text] of Object.entries({ "package.json": JSON.stringify(pkg), ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function run(folder: string, tool: string, ...args: string[]) {
  const done = spawnSync(process.execPath, [join(home, tool), ...args], { cwd: folder, encoding: "utf8" });
  return { failed: done.status !== 0, said: done.stdout + done.stderr };
}

const cruise = (folder: string) => run(folder, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.js", ".", "--exclude", "node_modules");

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("guards", () => {
  const imports: [rule: string, files: Record<string, string>][] = [
    ["model-is-pure", { "model/a.ts": 'import { b } from "#server/b.ts";\nexport const a = b;\n', "server/b.ts": "export const b = 1;\n" }],
    ["ui-is-product-free", { "components/ui/a.tsx": 'import { b } from "#model/b.ts";\nexport const a = b;\n', "model/b.ts": "export const b = 1;\n" }],
    ["nouns-stay-apart", { "components/goals/a.tsx": 'import { b } from "#components/map/b.tsx";\nexport const a = b;\n', "components/map/b.tsx": "export const b = 1;\n" }],
    ["trpc-adapts", { "server/trpc/routers/a.ts": 'import { b } from "#db/client.ts";\nexport const a = b;\n', "db/client.ts": "export const b = 1;\n" }],
    ["app-asks-services", { "app/page.tsx": 'import { b } from "#db/client.ts";\nexport const a = b;\n', "db/client.ts": "export const b = 1;\n" }],
    ["no-cycles", { "model/a.ts": 'import { b } from "#model/b.ts";\nexport const a = () => b;\n', "model/b.ts": 'import { a } from "#model/a.ts";\nexport const b = () => a;\n' }],
    ["type-only-router", { "components/api/a.ts": 'import { router } from "#server/trpc/router.ts";\nexport const a = router;\n', "server/trpc/router.ts": "export const router = 1;\n" }],
  ];

  for (const [rule, files] of imports) {
    it(`dependency-cruiser refuses: ${rule}`, () => {
      const { failed, said } = cruise(createTree(files));
      expect(said).toContain(rule);
      expect(failed).toBe(true);
    });
  }

  it("dependency-cruiser passes a tree that keeps the rules", () => {
    const { failed, said } = cruise(createTree({ "server/services/a.ts": 'import { b } from "#model/b.ts";\nexport const a = b;\n', "model/b.ts": "export const b = 1;\n" }));
    expect(said).toContain("1 dependencies cruised");
    expect(failed).toBe(false);
  });

  it("oxlint refuses `any`", () => {
    const { failed, said } = run(createTree({ "model/a.ts": "export const a: any = 1;\n" }), "node_modules/oxlint/bin/oxlint", "model");
    expect(said).toContain("no-explicit-any");
    expect(failed).toBe(true);
  });

  it("the type checker refuses a wrong type", () => {
    const { failed, said } = run(createTree({ "model/a.ts": 'export const a: number = "1";\n' }), "node_modules/typescript/bin/tsc", "--noEmit");
    expect(said).toContain("TS2322");
    expect(failed).toBe(true);
  });

  it("knip refuses a file that nothing uses", () => {
    const { failed, said } = run(createTree({ "knip.json": '{ "entry": ["server/main.ts"], "project": ["**/*.ts"] }', "server/main.ts": "export {};\n", "model/lonely.ts": "export const a = 1;\n" }), "node_modules/knip/bin/knip.js");
    expect(said).toContain("model/lonely.ts");
    expect(failed).toBe(true);
  });

  it("the message check refuses a missing key, an empty text and a placeholder that differs", () => {
    const en = { a: "One", b: "{count, plural, one {# goal} other {# goals}}", c: "C" };
    const ru = { b: "{number, plural, one {# цель} few {# цели} other {# целей}}", c: "" };
    const { failed, said } = run(createTree({ "messages/en.json": JSON.stringify(en), "messages/ru.json": JSON.stringify(ru) }), "scripts/check-messages.mjs");
    expect(said).toContain("a: missing in ru.json");
    expect(said).toContain("b: asks for {count}");
    expect(said).toContain("c: empty");
    expect(failed).toBe(true);
  });

  describe("the check of JavaScript per page", () => {
    const manifest = (route: string, chunk: string) => `globalThis.__RSC_MANIFEST = {}; globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify({ clientModules: { "a.tsx": { id: 1, chunks: [`/_next/static/chunks/${chunk}.js`] } } })};`;
    const build = (pages: Record<string, string>, chunks: Record<string, string>) => ({
      ".next/build-manifest.json": JSON.stringify({ rootMainFiles: ["static/chunks/root.js"] }),
      ".next/static/chunks/root.js": "1;",
      ...Object.fromEntries(Object.entries(chunks).map(([name, text]) => [`.next/static/chunks/${name}.js`, text])),
      ...Object.fromEntries(Object.entries(pages).map(([route, chunk]) => [`.next/server/app${route}/page_client-reference-manifest.js`, manifest(`${route}/page`, chunk)])),
    });
    const check = (files: Record<string, string>) => run(createTree(files), "scripts/check-bundles.mjs", ".next");
    const heavy = randomBytes(500_000).toString("base64");
    const flow = 'const a = "react-flow__pane";';
    const mapPage = "/w/[workspace]/map/[process]";
    const fetches = (...chunks: string[]) => `e.v(t=>Promise.all(${JSON.stringify(["static/chunks/some.css", ...chunks.map((name) => `static/chunks/${name}.js`)])}.map(t=>e.l(t))).then(()=>t(1)));`;

    it("passes light pages, and React Flow on the map", () => {
      const { failed, said } = check(build({ "/sign-in": "light", "/(inside)/w/[workspace]/map/[process]": "flow" }, { light: "2;", flow }));
      expect(said).toMatch(/\/sign-in +0\.0 +\d+/);
      expect(said).toMatch(/\/w\/\[workspace\]\/map\/\[process\].*React Flow/);
      expect(failed).toBe(false);
    });

    it("leaves out what a map fetches when it is asked for", () => {
      const { failed } = check(build({ [mapPage]: "flow" }, { flow: flow + fetches("panel"), panel: heavy }));
      expect(failed).toBe(false);
    });

    it.each<[string, Record<string, string>, string]>([
      ["a page over its budget", build({ "/sign-in": "heavy" }, { heavy }), "/sign-in loads"],
      ["an unknown page over what all have", build({ "/w/[workspace]/some": "heavy" }, { heavy }), "over its 250"],
      ["a map whose canvas, fetched right after it, is over its budget", build({ [mapPage]: "light" }, { light: fetches("canvas"), canvas: `${flow}"${heavy}"` }), `${mapPage} loads`],
      ["a page that loads React Flow and shows no map", build({ "/w/[workspace]/goals": "flow" }, { flow }), "/w/[workspace]/goals loads React Flow"],
      ["a map page in whose build no React Flow is found", build({ "/w/[workspace]/map/[process]": "light" }, { light: "2;" }), "looks for the wrong thing"],
      ["a build without pages", build({}, {}), "There are no pages"],
    ])("refuses %s", (_, files, words) => {
      const { failed, said } = check(files);
      expect(said).toContain(words);
      expect(failed).toBe(true);
    });
  });
});
