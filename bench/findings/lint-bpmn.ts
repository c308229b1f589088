import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { writeBpmn } from "#bench/bpmn-xml.ts";
import { startClock, type Time, type Timed } from "#bench/findings/measure.ts";
import type { SampleMap } from "#bench/sample-map.ts";

// What is used of the peers, which the project does not depend on and has no types of.
type Moddle = { fromXML(xml: string): Promise<{ readonly rootElement: object }> };
type Linter = { lint(root: object): Promise<Readonly<Record<string, readonly object[]>>> };
type Peers = { readonly Linter: new (options: { config: object; resolver: object }) => Linter; readonly NodeResolver: new (options: { require: NodeJS.Require }) => object; readonly BpmnModdle: new () => Moddle };

/** Times bpmnlint's recommended rules over the same map as a BPMN file, read once; bpmnlint has no memory, so every check is of the whole map. */
export async function timeBpmnlint(sample: SampleMap, repetitions: number): Promise<Timed & { readonly found: number }> {
  const load = createRequire(resolve("bench/peers/linting/package.json"));
  const { Linter, NodeResolver, BpmnModdle } = { ...load("bpmnlint"), NodeResolver: load("bpmnlint/lib/resolver/node-resolver"), BpmnModdle: load("bpmn-moddle").BpmnModdle } as Peers;
  const linter = new Linter({ config: { extends: "bpmnlint:recommended" }, resolver: new NodeResolver({ require: createRequire(join(resolve("bench/peers/linting"), "package.json")) }) });
  const { rootElement } = await new BpmnModdle().fromXML(writeBpmn(sample));
  const times: Time[] = [];
  let reports: readonly (readonly object[])[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    const stop = startClock();
    reports = Object.values(await linter.lint(rootElement));
    times.push(stop());
  }
  const { rules } = load("bpmnlint/config/recommended") as { readonly rules: object };
  return { name: "bpmnlint, any edit", times, rules: Object.keys(rules).length, found: reports.flat().length };
}
