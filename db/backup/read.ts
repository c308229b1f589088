import { Tally } from "#db/backup/copy-table.ts";
import { closingSchema, FORMAT, headerSchema, tableSchema, type Closing, type Header, type Sum, type TableStart } from "#db/backup/format.ts";
import { ourSteps } from "#db/backup/schema-steps.ts";
import { StartError } from "#db/start-error.ts";

const LONGEST_LINE = 4_000_000;
const END = Buffer.from("\n\\.\n");

/** What is done with a back-up while it is read: nothing, where it is only looked through. */
export type Taker = {
  begin(header: Header): Promise<void>;
  take(table: TableStart, rows: AsyncIterable<Buffer>): Promise<void>;
};

export type Contents = { header: Header; closing: Closing };

/** Reads a back-up, unpacked, to its end and compares every table with its sum. Throws `StartError` when it is cut off, damaged, of a newer version, or no back-up at all. */
export async function readBackup(pieces: AsyncIterable<Buffer | string>, taker?: Taker): Promise<Contents> {
  const text = new Text(pieces[Symbol.asyncIterator]());
  const header = judge(parse(await text.line("start")));
  await taker?.begin(header);
  const sums: Record<string, Sum> = {};
  for (const name of header.tables) {
    const start = tableSchema.safeParse(parse(await text.line()));
    if (start.data?.table !== name) throw damaged();
    const tally = new Tally();
    const rows = counted(text.rows(), tally);
    await taker?.take(start.data, rows);
    // What was not taken is passed over.
    for await (const _ of rows);
    sums[name] = tally.sum();
  }
  const closing = closingSchema.safeParse(parse(await text.line()));
  if (!closing.success || !(await text.isOver())) throw damaged();
  if (header.tables.some((name) => !isSame(sums[name], closing.data.tables[name]))) throw damaged();
  return { header, closing: closing.data };
}

export const isSame = (a: Sum | undefined, b: Sum | undefined): boolean => a !== undefined && b !== undefined && a.rows === b.rows && a.sha256 === b.sha256;

export const damaged = () => new StartError("The back-up is damaged or cut off: what it holds is not what was written into it. Nothing was changed. Take another one.");
export const foreign = () => new StartError("This is no back-up of Prorab. Nothing was changed. Give the file that npm run backup wrote.");

function judge(value: unknown): Header {
  const { prorab, format } = (typeof value === "object" && value !== null ? value : {}) as { prorab?: unknown; format?: unknown };
  if (prorab !== "backup") throw foreign();
  const newer = (app: unknown) => new StartError(`The back-up was made by a newer version of Prorab${typeof app === "string" ? ` (${app})` : ""}: this one cannot read it. Nothing was changed. Restore it with that version or a later one.`);
  if (typeof format === "number" && format > FORMAT) throw newer((value as { app?: unknown }).app);
  const header = headerSchema.safeParse(value);
  if (!header.success) throw damaged();
  const [ours, theirs] = [ourSteps(), header.data.migrations];
  if (theirs.length > ours.length) throw newer(header.data.app);
  const other = theirs.find(({ hash }, index) => hash !== ours[index]!.hash);
  if (other) throw new StartError(`The back-up was made by another build of Prorab, whose database differs from this one's (${other.name}). Nothing was changed. Restore it with the version that made it.`);
  return header.data;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function* counted(rows: AsyncIterable<Buffer>, tally: Tally): AsyncGenerator<Buffer> {
  for await (const piece of rows) {
    tally.add(piece);
    yield piece;
  }
}

/** Lines, and blocks of rows between them, of a text that comes in pieces of any size. */
class Text {
  readonly #pieces: AsyncIterator<Buffer | string>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterator<Buffer | string>) {
    this.#pieces = pieces;
  }

  /** The next line without its end. At the `start`, what is no line is no back-up; later it is a damaged one. */
  async line(place?: "start"): Promise<string> {
    let end = this.#rest.indexOf(10);
    while (end < 0) {
      const piece = this.#rest.length > LONGEST_LINE ? null : await this.#next();
      if (!piece) throw place === "start" ? foreign() : damaged();
      this.#rest = Buffer.concat([this.#rest, piece]);
      end = this.#rest.indexOf(10);
    }
    const line = this.#rest.toString("utf8", 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  /** The rows up to the line that ends their table. */
  async *rows(): AsyncGenerator<Buffer> {
    // As if a line break stood before: the end of an empty table is then found like any other.
    let waiting = Buffer.concat([END.subarray(0, 1), this.#rest]);
    let from = 1;
    for (;;) {
      const end = waiting.indexOf(END);
      const to = end < 0 ? Math.max(from, waiting.length - END.length + 1) : end + 1;
      if (to > from) yield waiting.subarray(from, to);
      if (end >= 0) {
        this.#rest = waiting.subarray(end + END.length);
        return;
      }
      const piece = await this.#next();
      if (!piece) throw damaged();
      // One byte of what was passed on stays in front: an end may begin with its line break.
      const kept = Math.max(0, to - 1);
      from = to - kept;
      waiting = Buffer.concat([waiting.subarray(kept), piece]);
    }
  }

  async isOver(): Promise<boolean> {
    return this.#rest.length === 0 && (await this.#next()) === null;
  }

  async #next(): Promise<Buffer | null> {
    for (;;) {
      const { done, value } = await this.#pieces.next();
      if (done) return null;
      if (value.length > 0) return typeof value === "string" ? Buffer.from(value) : value;
    }
  }
}
