import { joinable } from "#components/map/canvas/flow-edits.ts";
import { countOf, onlyOf, type Hand } from "#components/map/commands/hand.ts";
import { anchorKey, type AnchorKey } from "#model/anchor-key.ts";
import { parseMapKey, type MapKey } from "#model/shape.ts";
import { canContinue } from "#model/step-kinds.ts";

type MapCommand = { readonly can: (hand: Hand) => boolean; readonly run: (hand: Hand) => void };

const one = ({ steps, flows }: Hand) => (steps.length === 1 && flows.length === 0 ? steps[0]! : null);
const oneFlow = ({ steps, flows }: Hand) => (flows.length === 1 && steps.length === 0 ? flows[0]! : null);
const always = () => true;

/** What a comment is on: what is selected, else the point that is meant, else the process. */
function anchorOf(hand: Hand): AnchorKey {
  const only = onlyOf(hand);
  if (only) return anchorKey({ kind: only === hand.steps[0] ? "step" : "flow", id: only.id });
  const { map } = hand.store;
  return anchorKey(hand.at ? { kind: "point", map, ...hand.at } : { kind: "process", id: parseMapKey(map).process });
}

/**
 * What can be done on a map with what is in hand: said once for the keys, the tools, the menu and the palette. Those that
 * have a key are called as it is in `MAP_KEYS`.
 */
export const MAP_COMMANDS = {
  rename: { can: (hand) => hand.mayEdit && onlyOf(hand) !== null, run: (hand) => hand.actions.startEditing(onlyOf(hand)!.id, "caret") },
  duplicate: { can: ({ mayEdit, steps }) => mayEdit && steps.length > 0, run: ({ clipboard }) => clipboard.duplicate() },
  copy: { can: ({ steps }) => steps.length > 0, run: ({ clipboard }) => clipboard.copy() },
  cut: { can: ({ mayEdit, steps }) => mayEdit && steps.length > 0, run: ({ clipboard }) => clipboard.cut() },
  paste: { can: ({ mayEdit }) => mayEdit, run: ({ clipboard, at }) => clipboard.paste(at) },
  continue: { can: (hand) => hand.mayEdit && canContinue(one(hand)?.kind ?? "end"), run: (hand) => hand.actions.continueFrom(one(hand)!.id) },
  join: { can: ({ mayEdit, store, data }) => mayEdit && joinable(store.selection.get(), data) !== null, run: ({ actions }) => actions.joinSelected() },
  insertInto: { can: (hand) => hand.mayEdit && oneFlow(hand) !== null, run: (hand) => hand.actions.insertStep(oneFlow(hand)!.id, hand.at) },
  straighten: {
    can(hand) {
      const flow = oneFlow(hand);
      return hand.mayEdit && flow !== null && (flow.bends.length > 0 || flow.fromSide !== null || flow.toSide !== null);
    },
    run: (hand) => hand.actions.straighten(oneFlow(hand)!.id),
  },
  tidy: { can: ({ mayEdit, data }) => mayEdit && data.steps.length > 0, run: ({ tidy }) => tidy() },
  open: {
    can: (hand) => Boolean(one(hand)?.linkedProcess),
    run(hand) {
      const { id, map, linkedProcess } = one(hand)!;
      hand.open(linkedProcess!, { map: map as MapKey, step: id });
    },
  },
  comment: { can: (hand) => hand.mayComment && countOf(hand) < 2, run: (hand) => hand.discuss(anchorOf(hand)) },
  facts: { can: always, run: ({ store }) => store.openFacts() },
  remove: { can: (hand) => hand.mayEdit && countOf(hand) > 0, run: ({ actions, steps, flows }) => actions.remove([...steps, ...flows].map(({ id }) => id)) },
  all: { can: ({ data }) => data.steps.length > 0, run: ({ actions, order, data }) => actions.select([...order, ...data.flows.map(({ id }) => id)]) },
  fit: { can: always, run: ({ actions }) => actions.fit() },
  actual: { can: always, run: ({ actions }) => actions.actualSize() },
  selection: { can: (hand) => countOf(hand) > 0, run: ({ actions }) => actions.zoomToSelection() },
  walk: { can: ({ data }) => data.steps.length > 0, run: ({ walk }) => walk() },
  addLane: { can: ({ mayEdit }) => mayEdit, run: ({ actions }) => actions.addLane() },
} as const satisfies Record<string, MapCommand>;

export type MapCommandId = keyof typeof MAP_COMMANDS;

/** Does it, if it can be done now; whether it was. */
export function runCommand(id: MapCommandId, hand: Hand): boolean {
  const command: MapCommand = MAP_COMMANDS[id];
  if (!command.can(hand)) return false;
  command.run(hand);
  return true;
}

export const isCommand = (name: string): name is MapCommandId => Object.hasOwn(MAP_COMMANDS, name);
