/**
 * Schemas of plain JSON values, written as zod's are: the part of it that a plan and the live connection need, in a thirtieth of the bytes,
 * for every browser loads them. What else the server is sent is zod's business.
 */

type Key = string | number;
export type Result<T> = { readonly success: true; readonly data: T } | { readonly success: false; readonly path: readonly Key[] };

/** Stands for a value that is not what its schema says; `path` leads to the part of it that is not. Returned, not thrown: an empty reference is no exception. */
class Malformed {
  readonly path: Key[] = [];

  at(key: Key): this {
    this.path.unshift(key);
    return this;
  }
}

type Read<T> = (value: unknown) => T | Malformed;

export class Schema<T> {
  protected readonly read: Read<T>;

  constructor(read: Read<T>) {
    this.read = read;
  }

  /** What was read, without keys that the schema does not know, or where it is malformed; never throws. */
  safeParse(value: unknown): Result<T> {
    const data = this.read(value);
    return data instanceof Malformed ? { success: false, path: data.path } : { success: true, data };
  }

  nullable(): Schema<T | null> {
    return new Schema<T | null>((value) => (value === null ? null : this.read(value)));
  }

  /** In an object: the key may be absent. */
  optional(): Optional<T> {
    return new Optional<T>((value) => (value === undefined ? undefined : this.read(value)));
  }

  /** Reads a part of something larger. */
  static readAt<T>(schema: Schema<T>, value: unknown, key: Key): T | Malformed {
    const data = schema.read(value);
    return data instanceof Malformed ? data.at(key) : data;
  }

  /** A reader that also wants `is`. */
  protected and(is: (value: T) => boolean): Read<T> {
    return (value) => {
      const data = this.read(value);
      return data instanceof Malformed || is(data) ? data : new Malformed();
    };
  }
}

class Optional<T> extends Schema<T | undefined> {
  readonly mayBeAbsent = true;
}

class StringSchema extends Schema<string> {
  /** In UTF-16 units. */
  max = (most: number): StringSchema => new StringSchema(this.and((text) => text.length <= most));
  regex = (pattern: RegExp): StringSchema => new StringSchema(this.and((text) => pattern.test(text)));
}

class NumberSchema extends Schema<number> {
  min = (least: number): NumberSchema => new NumberSchema(this.and((value) => value >= least));
  max = (most: number): NumberSchema => new NumberSchema(this.and((value) => value <= most));
  int = (): NumberSchema => new NumberSchema(this.and(Number.isSafeInteger));
}

class ArraySchema<T> extends Schema<T[]> {
  min = (least: number): ArraySchema<T> => new ArraySchema(this.and((items) => items.length >= least));
  max = (most: number): ArraySchema<T> => new ArraySchema(this.and((items) => items.length <= most));
}

class Literal<T extends string> extends Schema<T> {
  readonly value: T;

  constructor(value: T) {
    super(typed((given) => given === value));
    this.value = value;
  }
}

type Shape = Readonly<Record<string, Schema<unknown>>>;
type OptionalKeys<S> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S];
type Flat<T> = { [K in keyof T]: T[K] };
type Shaped<S> = Flat<{ [K in Exclude<keyof S, OptionalKeys<S>>]: Infer<S[K]> } & { [K in OptionalKeys<S>]?: Infer<S[K]> }>;

class ObjectSchema<S extends Shape> extends Schema<Shaped<S>> {
  readonly shape: S;

  constructor(shape: S, mayHaveMore: boolean) {
    const fields = Object.entries(shape);
    super((given) => {
      if (!isRecord(given)) return new Malformed();
      const result: Record<string, unknown> = {};
      for (const [key, field] of fields) {
        const has = Object.hasOwn(given, key);
        if (!has && field instanceof Optional) continue;
        const data = Schema.readAt(field, has ? given[key] : undefined, key);
        if (data instanceof Malformed) return data;
        result[key] = data;
      }
      if (!mayHaveMore && Object.keys(given).some((key) => !Object.hasOwn(shape, key))) return new Malformed();
      // Made key by key from the same shape as the type.
      return result as Shaped<S>;
    });
    this.shape = shape;
  }
}

/** The type that a schema reads. */
type Infer<S> = S extends Schema<infer T> ? T : never;
export type { Infer as infer };

export const string = (): StringSchema => new StringSchema(typed((value) => typeof value === "string"));
/** A finite number. */
export const number = (): NumberSchema => new NumberSchema(typed(Number.isFinite));
export const boolean = (): Schema<boolean> => new Schema(typed((value) => typeof value === "boolean"));
export const literal = <const T extends string>(value: T): Literal<T> => new Literal(value);
const oneOf = <const W extends readonly string[]>(words: W): Schema<W[number]> => new Schema(typed((value) => words.some((word) => word === value)));
export { oneOf as enum };

/** An object; keys that it does not name are left out. */
export const object = <S extends Shape>(shape: S): ObjectSchema<S> => new ObjectSchema(shape, true);
/** An object with no other keys. */
export const strictObject = <S extends Shape>(shape: S): ObjectSchema<S> => new ObjectSchema(shape, false);

export function array<T>(item: Schema<T>): ArraySchema<T> {
  return new ArraySchema((given) => {
    if (!Array.isArray(given)) return new Malformed();
    const items: T[] = [];
    for (let index = 0; index < given.length; index++) {
      const data = Schema.readAt(item, given[index], index);
      if (data instanceof Malformed) return data;
      items.push(data);
    }
    return items;
  });
}

/** An object with any keys, and values of one kind. */
export function record<T>(item: Schema<T>): Schema<Record<string, T>> {
  return new Schema((given) => {
    if (!isRecord(given)) return new Malformed();
    const entries: [string, T][] = [];
    for (const [key, value] of Object.entries(given)) {
      if (key === "__proto__") continue;
      const data = Schema.readAt(item, value, key);
      if (data instanceof Malformed) return data;
      entries.push([key, data]);
    }
    return Object.fromEntries(entries);
  });
}

/** One of several objects, told apart by the literal that each has under `key`. */
export function discriminatedUnion<K extends string, S extends ObjectSchema<{ readonly [key in K]: Literal<string> }>>(key: K, schemas: readonly S[]): Schema<Infer<S>> {
  const known = new Map<unknown, S>(schemas.map((schema) => [schema.shape[key].value, schema]));
  return new Schema((given) => {
    const found = isRecord(given) ? known.get(given[key]) : undefined;
    if (!found) return new Malformed().at(key);
    const result = found.safeParse(given);
    if (!result.success) return result.path.reduceRight((malformed, part) => malformed.at(part), new Malformed());
    // The union of what the schemas read, which TypeScript does not take apart.
    return result.data as Infer<S>;
  });
}

export const iso = {
  /** A day that there is, `YYYY-MM-DD`. */
  date: (): Schema<string> => new Schema(typed((value) => typeof value === "string" && isDay(value))),
};

function isDay(text: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A reader of the values that `is` says are of type T. */
function typed<T>(is: (value: unknown) => boolean): Read<T> {
  return (value) => (is(value) ? (value as T) : new Malformed());
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
