import type { Live } from "#components/live/live.ts";
import type { useApply } from "#components/live/use-apply.ts";
import { findTidy, type Elk } from "#components/map/tidy/find-tidy.ts";
import type { MapKey, Plan } from "#model/shape.ts";

type Work = {
  plan: Live["plan"];
  map: MapKey;
  selection: ReadonlySet<string>;
  elk: { current: Elk | null };
  isWanted: () => boolean;
  apply: ReturnType<typeof useApply>;
  /** Others never stopped drawing meanwhile, or there is nothing to do. */
  say: (why: "changed" | "already") => void;
  /** Now the steps move: these, none for all of the map. Returns what to do where nothing came of it. */
  begin: (ids: ReadonlySet<string>) => () => void;
};

/** As long as steps glide to their places, see map.css, ms. */
const GLIDE_MS = 220;

/** Tidies up a map, or the selected steps where they are several. */
export async function runTidy({ plan, map, selection, elk, isWanted, apply, say, begin }: Work): Promise<void> {
  const onMap = ({ steps, flows }: Plan) => ({ steps: steps.filter((step) => step.map === map), flows: flows.filter((flow) => flow.map === map) });
  const chosen = new Set([...selection].filter((id) => plan.get().steps.some((step) => step.id === id)));
  const ids = chosen.size > 1 ? chosen : null;
  const found = await findTidy({ read: () => onMap(plan.get()), ids, elk, isWanted });
  if (found === "unwanted") return;
  if (found === "changed") return say("changed");
  if (found.length === 0) return say("already");
  const giveUp = begin(ids ?? new Set());
  if (!apply(found, { name: "tidy" })) giveUp();
}

/** Lets what moves next glide: the style sheet does it, and nothing is rendered for it. */
export function glide(box: HTMLElement | null): void {
  if (!box) return;
  box.dataset.gliding = "";
  setTimeout(() => delete box.dataset.gliding, GLIDE_MS + 80);
}
