import type { Mark, MarkLook } from "#components/map/overlays/marks.ts";

/** A mark as it is drawn: `text` on the map, `label` for whoever does not see it. */
export type DrawnMark = { readonly text: string; readonly label: string; readonly look: MarkLook };
export type DrawnMarks = ReadonlyMap<string, DrawnMark>;

type Entry = { readonly mark: Mark; readonly drawn: DrawnMark };

/** Puts the marks of one map into words; a mark that says the same is the same object, so that its step is not rendered again. */
export class MarkBook {
  #entries = new Map<string, Entry>();
  #draw: ((mark: Mark) => DrawnMark) | null = null;
  #drawn: DrawnMarks = new Map();

  drawn(marks: ReadonlyMap<string, Mark>, draw: (mark: Mark) => DrawnMark): DrawnMarks {
    const entries = new Map<string, Entry>();
    let moved = marks.size !== this.#entries.size;
    for (const [id, mark] of marks) {
      const before = this.#entries.get(id);
      // Putting it into words takes longer than all the rest.
      const drawn = before && this.#draw === draw && isSameMark(before.mark, mark) ? before.drawn : draw(mark);
      const stays = before && isSameDrawn(before.drawn, drawn);
      if (!stays) moved = true;
      entries.set(id, { mark, drawn: stays ? before.drawn : drawn });
    }
    this.#entries = entries;
    this.#draw = draw;
    if (moved) this.#drawn = new Map([...entries].map(([id, { drawn }]) => [id, drawn]));
    return this.#drawn;
  }
}

function isSameMark(a: Mark, b: Mark): boolean {
  return Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);
}

const isSameDrawn = (a: DrawnMark, b: DrawnMark): boolean => a.text === b.text && a.label === b.label && a.look === b.look;
