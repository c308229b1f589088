import { SUBJECTS, type PartName, type SubjectName } from "#bench/live/options.ts";
import type { Figures, Row } from "#bench/live/result.ts";

const NAMES: Readonly<Record<SubjectName, string>> = { prorab: "Prorab", "y-websocket": "y-websocket", hocuspocus: "Hocuspocus 4", tldraw: "tldraw sync", relay: "raw ws relay" };
/** Past these the generator may have been what was slow. */
const LIMITS = { lag: 10, generatorCore: 0.9 };
const MARK = " \\*";

type Figure = { readonly name: string; readonly head: string; readonly write?: (value: number) => string };
type Part = {
  readonly head: string;
  /** What stands in a server's cell. */
  readonly cell: readonly Figure[];
  /** What is set in relation, ours to the peer's. */
  readonly ratios: readonly Figure[];
  /** What only one's own server has. */
  readonly own?: readonly Figure[];
};

const percent = (value: number) => `${value >= 0.9995 ? 100 : Math.floor(value * 1000) / 10} %`;
const yesNo = (value: number) => (value >= 0.5 ? "yes" : "no");
const P50: Figure = { name: "p50", head: "p50, ms" };
const P99: Figure = { name: "p99", head: "p99, ms" };
const SHARE: Figure = { name: "share", head: "delivered", write: percent };
const CORE: Figure = { name: "core", head: "CPU, of a core", write: (value) => value.toFixed(2) };
const SAVED: readonly Figure[] = [{ name: "savedP50", head: "saved p50, ms" }, { name: "savedP99", head: "saved p99, ms" }, { name: "savedShare", head: "saved", write: percent }, { name: "databaseCore", head: "database, of a core", write: (value) => value.toFixed(2) }];
const TRAFFIC: readonly Figure[] = [{ name: "messages", head: "messages/s" }, { name: "bytes", head: "MB/s", write: (value) => (value / 1e6).toFixed(1) }];
const GENERATOR: readonly Figure[] = [{ name: "lag", head: "generator late, p99, ms" }, { name: "generatorCore", head: "generator, of a core", write: (value) => value.toFixed(2) }];

const PARTS: Readonly<Record<PartName, Part>> = {
  people: { head: "people", cell: [P50, P99, SHARE, CORE], ratios: [P99, CORE], own: [...SAVED, ...TRAFFIC, { name: "converged", head: "converged", write: yesNo }, ...GENERATOR] },
  writer: { head: "readers", cell: [P50, P99, { name: "perDelivery", head: "CPU per delivery, µs" }], ratios: [P50, P99, { name: "perDelivery", head: "CPU per delivery" }], own: [...SAVED, SHARE, ...GENERATOR] },
  join: { head: "document", cell: [{ name: "first", head: "first, ms" }, { name: "received", head: "received, ms" }, { name: "read", head: "read, ms" }], ratios: [{ name: "received", head: "received" }, { name: "read", head: "read" }] },
  memory: { head: "connections", cell: [{ name: "perConnection", head: "kB each" }, { name: "alone", head: "MB with one" }], ratios: [{ name: "perConnection", head: "kB each" }] },
  start: { head: "", cell: [{ name: "again", head: "ms to the first answer" }, { name: "fresh", head: "with an empty data folder, ms" }], ratios: [{ name: "again", head: "ms" }] },
  saved: { head: "documents × edits/s", cell: [{ name: "rate", head: "edits/s delivered" }, P50, P99, CORE], ratios: [P99, CORE], own: [...SAVED, SHARE, ...GENERATOR] },
};

/** A part's tables as Markdown: every server's figures, ours in relation to each peer's in the same run, what else is known of ours; and what failed. */
export function writeTables(part: PartName, all: readonly Row[]): string {
  const rows = all.filter((row) => row.part === part);
  const { head, cell, ratios, own = [] } = PARTS[part];
  const subjects = SUBJECTS.filter((subject) => rows.some((row) => row.subject === subject));
  const peers = subjects.filter((subject) => subject !== "prorab");
  const places = [...new Set(rows.map(({ at }) => at))];
  const find = (at: string, subject: SubjectName) => rows.find((row) => row.at === at && row.subject === subject);
  const main = table([head, ...subjects.map((subject) => NAMES[subject])], places.map((at) => [at, ...subjects.map((subject) => writeCell(find(at, subject), cell))]));
  const related = table([head, ...peers.map((peer) => `ours / ${NAMES[peer]}`)], places.map((at) => [at, ...peers.map((peer) => ratios.map(({ name }) => ratio(find(at, "prorab"), find(at, peer), name)).join(" · "))]));
  const ours = rows.filter(({ subject, figures }) => subject === "prorab" && figures);
  return [
    `Each cell: ${cell.map((figure) => figure.head).join(" · ")}.`, main,
    ...(peers.length > 0 && ours.length > 0 ? [`Ratios of: ${ratios.map((figure) => figure.head).join(" · ")}.`, related] : []),
    ...(own.length > 0 && ours.length > 0 ? ["Prorab, further:", table([head, ...own.map((figure) => figure.head)], ours.map(({ at, figures }) => [at, ...own.map((figure) => writeFigure(figures!, figure))]))] : []),
    ...notes(rows),
  ].join("\n\n");
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeCell(row: Row | undefined, cell: readonly Figure[]): string {
  if (!row) return "–";
  if (!row.figures) return "failed";
  return cell.map((figure) => writeFigure(row.figures!, figure)).join(" · ") + (isDoubtful(row.figures) ? MARK : "");
}

function writeFigure(figures: Figures, { name, write = writeNumber }: Figure): string {
  const value = figures[name] ?? null;
  return value === null ? "–" : write(value);
}

const writeNumber = (value: number): string => (value >= 100 ? String(Math.round(value)) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function ratio(ours: Row | undefined, theirs: Row | undefined, name: string): string {
  const [our, their] = [ours?.figures?.[name] ?? null, theirs?.figures?.[name] ?? null];
  return our === null || their === null || their === 0 ? "–" : writeRatio(our / their);
}

const writeRatio = (value: number): string => (value >= 0.1 ? value.toFixed(2) : value.toFixed(3));

const isDoubtful = (figures: Figures): boolean => (figures.lag ?? 0) > LIMITS.lag || (figures.generatorCore ?? 0) > LIMITS.generatorCore;

function notes(rows: readonly Row[]): string[] {
  const failed = rows.flatMap(({ subject, at, failures }) => failures.map((failure) => `- ${NAMES[subject]}, ${at}: ${failure.split("\n")[0]}`));
  return [
    ...(rows.some(({ figures }) => figures && isDoubtful(figures)) ? [`\\* the generator itself was late (its timer's p99 over ${LIMITS.lag} ms) or at its limit (over ${LIMITS.generatorCore} of a core): the times are no better than that.`] : []),
    ...(failed.length > 0 ? [`Failed:\n\n${[...new Set(failed)].join("\n")}`] : []),
  ];
}
