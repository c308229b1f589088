import type { Command } from "#model/commands.ts";
import type { Flow, Place, Step } from "#model/shape.ts";

/** So many steps are moved by one command at most. */
const MOVES = 5000;

/** The commands that put steps to these places and let the flows of what moves find their own way again; none when all stays. */
export function tidyCommands(steps: readonly Step[], flows: readonly Flow[], places: ReadonlyMap<string, Place>): Command[] {
  const moves = steps.flatMap(({ id, place }) => {
    const to = places.get(id);
    return !to || (to.lane === place.lane && to.x === place.x && to.y === place.y) ? [] : [{ id, place: to }];
  });
  const moved = new Set(moves.map(({ id }) => id));
  const bent = flows.filter(({ from, to, bends, fromSide, toSide }) => (moved.has(from) || moved.has(to)) && (bends.length > 0 || fromSide !== null || toSide !== null));
  const commands: Command[] = [];
  for (let at = 0; at < moves.length; at += MOVES) commands.push({ type: "step.move", moves: moves.slice(at, at + MOVES) });
  return [...commands, ...bent.map(({ id }): Command => ({ type: "flow.set", id, values: { bends: [], fromSide: null, toSide: null } }))];
}
