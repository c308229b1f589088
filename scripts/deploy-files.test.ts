import { randomBytes } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readEnv } from "#server/env.ts";

// No container is built here: what can be known of the files without one.
const read = (file: string) => readFileSync(join("docs/deploy", file), "utf8");
const version = (text: string) => text.split(".").map(Number) as [number, number];

/** A Dockerfile's instructions, each on one line, by stage. */
function stages(): string[][] {
  const instructions = read("Dockerfile").replace(/^#.*\n/gm, "").replace(/\\\n/g, " ").split("\n").map((line) => line.trim()).filter(Boolean);
  const all: string[][] = [];
  for (const line of instructions) {
    if (line.startsWith("FROM ")) all.push([]);
    all.at(-1)!.push(line);
  }
  return all;
}
const of = (stage: readonly string[], instruction: string) => stage.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1).trim());
/** The paths in the project that a stage copies. */
const copied = (stage: readonly string[]) => of(stage, "COPY").flatMap((line) => line.split(/\s+/).filter((word) => !word.startsWith("--")).slice(0, -1)).map((path) => path.replace(/^\/app\//, ""));
const MADE = ["node_modules", ".next"];

describe("the Dockerfile", () => {
  const [build, final] = stages() as [string[], string[]];

  it("has two stages on a slim image of a Node that runs the app without flags", () => {
    expect(stages()).toHaveLength(2);
    for (const stage of [build, final]) {
      const [major] = version(/^FROM node:([\d.]+)-slim/.exec(stage[0]!)![1]!);
      expect(major).toBeGreaterThanOrEqual(24);
    }
  });

  it("copies what is there, and into the last stage what the server reads and nothing of tests or sources of pages", () => {
    for (const path of [...copied(build), ...copied(final)].filter((path) => !MADE.includes(path))) expect([path, existsSync(path)]).toEqual([path, true]);
    expect(copied(final).sort()).toEqual([".next", "db", "messages", "model", "next.config.js", "node_modules", "package-lock.json", "package.json", "scripts", "server"]);
    expect(build.join("\n")).toContain("npm prune --omit=dev");
  });

  it("sends none of what is left out, and all that is copied", () => {
    const ignored = read("Dockerfile.dockerignore").trim().split("\n");
    for (const path of [".git", "node_modules", ".next", "data", "docs"]) expect(ignored).toContain(path);
    for (const path of [...copied(build), ...copied(final)].filter((path) => !MADE.includes(path) && path !== ".")) expect(ignored).not.toContain(path);
    // The build reads these.
    for (const path of ["app", "components", "postcss.config.js", "tsconfig.json"]) expect([existsSync(path), ignored.includes(path)]).toEqual([true, false]);
  });

  it("runs as a user who is not root, on all interfaces, with its data in a volume", () => {
    expect(of(final, "USER")).toEqual(["node"]);
    expect(of(final, "VOLUME")).toEqual(["/data"]);
    const variables = Object.fromEntries(of(final, "ENV").join(" ").split(/\s+/).map((pair) => pair.split("=") as [string, string]));
    expect(readEnv(variables)).toMatchObject({ env: { HOST: "0.0.0.0", PORT: 3000, PRORAB_DATA: "/data", isDev: false } });
    expect(JSON.parse(of(final, "CMD").at(-1)!)).toEqual(["node", "server/main.ts"]);
    expect(existsSync("server/main.ts")).toBe(true);
  });

  it("asks /api/health with Node alone, and takes 200 for well and all else for ill", async () => {
    const [command, ...args] = JSON.parse(/CMD (\[.*\])$/.exec(of(final, "HEALTHCHECK")[0]!)![1]!) as [string, ...string[]];
    expect(command).toBe("node");
    const asked: string[] = [];
    let status = 200;
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.writeHead(status).end("{}");
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const check = async () => {
      const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH ?? "", NODE_ENV: "production", PORT: String((server.address() as AddressInfo).port) } });
      await once(child, "close");
      return child.exitCode;
    };
    expect(await check()).toBe(0);
    status = 503;
    expect(await check()).toBe(1);
    expect(asked).toEqual(["/api/health", "/api/health"]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe("compose.yaml", () => {
  type Service = { image?: string; build?: { context: string; dockerfile: string }; environment?: Record<string, string>; volumes?: string[]; depends_on?: Record<string, { condition: string }>; healthcheck?: { test: string[] }; ports?: string[] };
  const compose = parse(read("compose.yaml")) as { services: Record<string, Service>; volumes: Record<string, null> };
  const { app, postgres, redis, proxy } = compose.services as { app: Service; postgres: Service; redis: Service; proxy: Service };

  it("builds the app from the Dockerfile, and mounts files and volumes that are there", () => {
    expect(existsSync(join("docs/deploy", app.build!.context, app.build!.dockerfile))).toBe(true);
    for (const volume of Object.values(compose.services).flatMap((service) => service.volumes ?? [])) {
      const source = volume.split(":")[0]!;
      expect(source.startsWith(".") ? existsSync(join("docs/deploy", source)) : source in compose.volumes).toBe(true);
    }
  });

  it("gives every instance one database, one Redis and one secret, and asks for what it cannot guess", () => {
    const text = read("compose.yaml");
    expect(app.environment).toMatchObject({ REDIS_URL: "redis://redis:6379", PRORAB_TRUST_PROXY: "1" });
    for (const name of ["PRORAB_SECRET", "PRORAB_HOST", "POSTGRES_PASSWORD"]) expect(text).toMatch(new RegExp(`\\$\\{${name}:\\?`));
    const given: Record<string, string> = { PRORAB_SECRET: randomBytes(33).toString("base64url"), PRORAB_HOST: "prorab.example.com", POSTGRES_PASSWORD: "0123456789abcdef" };
    const filled = Object.fromEntries(Object.entries(app.environment!).map(([name, value]) => [name, value.replace(/\$\{(\w+)[^}]*\}/g, (_, variable: string) => given[variable] ?? "")]));
    expect(readEnv(filled)).toMatchObject({ env: { DATABASE_URL: "postgres://prorab:0123456789abcdef@postgres:5432/prorab", PRORAB_URL: "https://prorab.example.com", PRORAB_SECRET: given.PRORAB_SECRET } });
    expect(app.ports).toBeUndefined();
    expect(proxy.environment).toMatchObject({ PRORAB_UPSTREAMS: "app:3000" });
  });

  it("waits for what is needed until it is well", () => {
    expect(app.depends_on).toEqual({ postgres: { condition: "service_healthy" }, redis: { condition: "service_healthy" } });
    for (const service of [postgres, redis]) expect(service.healthcheck!.test[0]).toBe("CMD");
    expect([postgres.image, redis.image, proxy.image]).toEqual(["postgres:18", "redis:8", "caddy:2"]);
  });
});

describe("prorab.service", () => {
  const unit = read("prorab.service");

  it("lets the app stop by itself, as its own user, where it may write in its data folder alone", () => {
    for (const line of ["User=prorab", "KillSignal=SIGTERM", "KillMode=mixed", "NoNewPrivileges=yes", "ProtectSystem=strict", "StateDirectory=prorab", "StateDirectoryMode=0700"]) expect(unit.split("\n")).toContain(line);
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)![1])).toBeGreaterThan(10);
    expect(existsSync(/ExecStart=\/usr\/bin\/node (\S+)/.exec(unit)![1]!)).toBe(true);
  });

  it("is taken by systemd", (context) => {
    const done = spawnSync("systemd-analyze", ["verify", "docs/deploy/prorab.service"], { encoding: "utf8" });
    context.skip(done.error !== undefined, "systemd-analyze is not installed");
    // Where the unit's own program is not installed, systemd says so, and that alone.
    expect((done.stdout + done.stderr).split("\n").filter((line) => line.includes("prorab.service") && !line.includes("/usr/bin/node"))).toEqual([]);
  });
});

it("deploy.md names files and commands that are there, and the README leads to it", () => {
  const text = readFileSync("docs/deploy.md", "utf8");
  const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => join("docs", match[1]!));
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) expect([link, existsSync(link)]).toEqual([link, true]);
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const [, name] of text.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  for (const [path] of text.matchAll(/scripts\/[\w-]+\.mjs/g)) expect(existsSync(path)).toBe(true);
  expect(readFileSync("README.md", "utf8")).toContain(`(${join(dirname("docs/x"), "deploy.md")})`);
});
