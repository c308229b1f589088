import type { Point } from "#model/map/picture/geometry.ts";

/** A step someone else is dragging: where it was last heard of, on my map. */
export type Aim = { readonly id: string; readonly at: Point };

type Moving = { at: Point; aim: Point; by: string; landing: number | null };

/** How fast what is shown catches up with what was heard, ms: two frames of 50 ms look like one movement. */
const CATCH_UP_MS = 45;
/** After a drag has ended its drop may still be on its way; so long the step waits where it was let go, ms. */
const LANDING_MS = 500;
const NEAR = 0.25;

/**
 * Turns the drags of others, heard twenty times a second, into movement. Pure: `now` in ms comes from outside.
 */
export class Glide {
  readonly #moving = new Map<string, Moving>();

  /** What `person` is dragging now; what they no longer drag lands. `startOf` is where a step stands before it moves. */
  hear(person: string, aims: readonly Aim[], startOf: (id: string) => Point | undefined, now: number): void {
    const dragged = new Set(aims.map(({ id }) => id));
    for (const { id, at } of aims) {
      const known = this.#moving.get(id);
      const from = known?.at ?? startOf(id) ?? at;
      this.#moving.set(id, { at: from, aim: at, by: person, landing: null });
    }
    for (const [id, moving] of this.#moving) if (moving.by === person && !dragged.has(id)) moving.landing ??= now + LANDING_MS;
  }

  /** The document says where the step stands now: if its drag has ended, that is the truth. */
  settle(id: string): void {
    if (this.#moving.get(id)?.landing !== null) this.#moving.delete(id);
  }

  /** Moves everything on by `elapsed` ms; whether anything is still under way. */
  advance(elapsed: number, now: number): boolean {
    const share = 1 - Math.exp(-elapsed / CATCH_UP_MS);
    for (const [id, moving] of this.#moving) {
      if (moving.landing !== null && now >= moving.landing) {
        this.#moving.delete(id);
        continue;
      }
      const { at, aim } = moving;
      const isNear = Math.abs(aim.x - at.x) < NEAR && Math.abs(aim.y - at.y) < NEAR;
      moving.at = isNear ? aim : { x: at.x + (aim.x - at.x) * share, y: at.y + (aim.y - at.y) * share };
    }
    return this.#moving.size > 0;
  }

  positions(): ReadonlyMap<string, Point> {
    return new Map([...this.#moving].map(([id, { at }]) => [id, at]));
  }
}
