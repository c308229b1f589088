import { newId } from "#model/ids.ts";
import type { Command } from "#model/commands.ts";
import { mapKey, type Plan } from "#model/shape.ts";
import { homeOf } from "#components/live/home.ts";
import { mapPath } from "#components/map/map-path.ts";
import { joinOthers } from "#bench/others.ts";
import { Person } from "#bench/person.ts";
import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";
import { startServer } from "#bench/start-prorab.ts";
import type { Subject } from "#bench/subject.ts";

/** `plan.apply` takes so many commands at once. */
const BATCH = 500;
const OTHERS = ["Boris", "Clara", "Denis", "Elena", "Fedor"];

/** Prorab as it is run. */
export async function startProrab(): Promise<Subject> {
  const { address, owner, stop } = await startServer();
  const others = OTHERS.map((name) => new Person(name, address));
  for (const person of others) await person.register();

  return {
    name: "prorab", stop,
    async prepare(sample) {
      const { id: workspace } = await owner.mutate<{ id: string }>("workspaces.create", { name: `${sample.steps.length} steps`, locale: "en" });
      const { link } = await owner.mutate<{ link: string }>("invitations.create", { workspace, role: "editor", maxUses: others.length, days: 1 });
      const token = link.split("/invite/")[1]!;
      for (const person of others) await person.mutate("invitations.accept", { token });
      const process = await seedMap(owner, workspace, sample);
      const join = () => joinOthers({ address, workspace, map: mapKey(process, "as-is"), sample, people: others });
      return {
        address: address + mapPath(homeOf(workspace), process), cookies: [...owner.cookies, { name: "locale", value: "en", url: address }],
        selectStep: (id) => `.react-flow__node[data-id="${id}"]`, palette: ".prorab-map-palette button:not([disabled])", hand: "space", notchesOut: 22,
        others: async () => (await join()).drag(),
        writes: async () => (await join()).write(),
      };
    },
  };
}

/** Puts the sample on a process of its own; returns the process. */
export async function seedMap(owner: Person, workspace: string, sample: SampleMap): Promise<string> {
  const process = newId();
  const map = mapKey(process, "as-is");
  const laneIds = sample.lanes.map(({ id }) => id);
  const lane = new Map(sample.steps.map((step) => [step.id, step.lane]));
  const commands: Command[] = [
    { type: "process.add", id: process, values: { title: "Benchmark" } },
    ...sample.lanes.map(({ id, title }): Command => ({ type: "participant.add", id, values: { title } })),
    ...laneIds.flatMap((participant): Command[] => [{ type: "lane.add", map, participant }, { type: "lane.set", map, participant, values: { height: LANE_HEIGHT } }]),
    ...sample.steps.map(({ id, kind, title, lane, x, y }): Command => ({ type: "step.add", id, map, kind, place: { lane: laneIds[lane]!, x, y }, values: { title } })),
    ...sample.flows.map(({ id, from, to, title }): Command => ({ type: "flow.connect", id, from, to, values: { title, ...(lane.get(from) !== lane.get(to) && { medium: "messenger" }) } })),
  ];
  for (let start = 0; start < commands.length; start += BATCH) await owner.mutate("plan.apply", { workspace, commands: commands.slice(start, start + BATCH) });
  const plan = await owner.query<Plan>("plan.get", { workspace });
  const [steps, flows] = [plan.steps, plan.flows].map((list) => list.filter((item) => item.map === map).length);
  if (steps !== sample.steps.length || flows !== sample.flows.length) throw new Error(`the map came out with ${steps} steps and ${flows} flows`);
  return process;
}
