import type { Plan } from "#model/shape.ts";

/** A plan that notes what is read of it: `<collection>` for a list, `<collection>.<field>` for a field of its records, `steps.place.lane` apart from `steps.place`. */
export function watchReads(plan: Plan): { readonly plan: Plan; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const watched = Object.fromEntries(Object.entries(plan).map(([name, list]) => [name, Array.isArray(list) ? list.map((record: object) => watchRecord(name, record, read)) : list]));
  const noting = new Proxy(watched, {
    get(target, name: string) {
      if (name in target) read.add(name);
      return target[name];
    },
  });
  // Made of a plan, list by list.
  return { plan: noting as unknown as Plan, read };
}

function watchRecord(collection: string, record: object, read: Set<string>): object {
  return new Proxy(record, {
    get(target, name: string) {
      const value: unknown = Reflect.get(target, name);
      if (name === "place" && collection === "steps") return watchPlace(value as object, read);
      if (typeof name === "string" && name !== "id" && name in target) read.add(`${collection}.${name}`);
      return value;
    },
  });
}

function watchPlace(place: object, read: Set<string>): object {
  return new Proxy(place, {
    get(target, name: string) {
      read.add(name === "lane" ? "steps.place.lane" : "steps.place");
      return Reflect.get(target, name) as unknown;
    },
  });
}
