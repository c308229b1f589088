import { setInterval } from "node:timers";
import { WebSocket } from "ws";
import { createLive, type Live } from "#components/live/live.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { SHAPE, type MapKey } from "#model/shape.ts";
import type { Person } from "#bench/person.ts";
import { LANE_HEIGHT, type SampleMap } from "#bench/sample-map.ts";

type Input = { address: string; workspace: string; map: MapKey; sample: SampleMap; people: readonly Person[] };

/** Twenty a second, as the browser sends. */
const EVERY_MS = 50;
/** Two changes a second of each person's who writes. */
const WRITE_EVERY_MS = 500;

/** Other people in the workspace, over sockets of their own, with the browser's own code behind them. */
export async function joinOthers({ address, workspace, map, sample, people }: Input) {
  const lives = await Promise.all(people.map((person) => connect(person, address, workspace)));
  const leaveAll = () => lives.forEach(({ leave }) => leave());
  // In sight, and not the one that is dragged here: each person's own in another lane.
  const steps = lives.map((_, index) => sample.steps.find((step) => step.lane === index && step.kind !== "exclusive" && step.x > 700)!);
  const repeat = (work: (live: Live, index: number, beat: number) => void, ms: number) => {
    let beat = 0;
    const timer = setInterval(() => {
      beat++;
      lives.forEach(({ live }, index) => work(live, index, beat));
    }, ms);
    return () => {
      clearInterval(timer);
      leaveAll();
    };
  };
  return {
    /** Each drags one step in a circle. */
    drag: () => repeat((live, index, beat) => {
      const { id, lane, x, y } = steps[index]!;
      const at = { x: x + 80 * Math.sin(beat / 6), y: y + 40 * Math.cos(beat / 6) };
      live.setPresence({ page: "map", map, cursor: { x: at.x + 40, y: at.y + 20 + lane * LANE_HEIGHT }, selection: [id], drag: [{ id, ...at, lane: sample.lanes[lane]!.id }] });
    }, EVERY_MS),
    /** Each renames one step, again and again. */
    write: () => repeat((live, index, beat) => live.apply([{ type: "step.set", id: steps[index]!.id, values: { title: `Written ${beat}` } }]), WRITE_EVERY_MS),
  };
}

async function connect(person: Person, address: string, workspace: string): Promise<{ live: Live; leave: () => void }> {
  const members = await person.query<{ id: string; userId: string; you: boolean }[]>("members.list", { workspace });
  const me = members.find((member) => member.you)!;
  const { cookie, name } = person;
  class SignedIn extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: address } });
    }
  }
  const live = createLive({
    workspace, me: { memberId: me.id, userId: me.userId, name, role: "editor" }, initial: project(createDocument()),
    url: () => `${address.replace("http", "ws")}/collab?shape=${SHAPE}`, WebSocketPolyfill: SignedIn,
  });
  const leave = live.start();
  if (!live.ready.get()) await new Promise<void>((resolve) => {
    const stop = live.ready.subscribe(() => {
      stop();
      resolve();
    });
  });
  return { live, leave };
}
