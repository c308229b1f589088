import type { Pool } from "pg";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { LiveMetrics, LiveNumbers } from "#server/live/live-metrics.ts";

export type RequestKind = "page" | "api" | "asset" | "health";
export type Metrics = {
  readonly live: LiveMetrics;
  /** An answered request; the status of one that its visitor broke off is null. */
  onRequest(kind: RequestKind, status: number | null, ms: number): void;
  onMail(letter: string, isSent: boolean): void;
  /** A task of maintenance ended, with so many rows done; null when it failed. */
  onTask(task: string, rows: number | null): void;
  /** Has the gauges of the database connections read this pool. */
  watchPool(pool: Pick<Pool, "totalCount" | "idleCount" | "waitingCount">): void;
  readonly contentType: string;
  /** All of it, in Prometheus's text format. */
  read(): Promise<string>;
};

/** Upper bounds of the histograms' buckets, seconds. */
const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NOTHING: LiveNumbers = { sockets: 0, documents: 0, queue: { entries: 0, bytes: 0 } };

/** The process's counters and gauges, in a registry of their own: none is anywhere else. Docs: docs/operations.md. */
export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) => new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string = never>(name: string, help: string, labelNames: readonly Label[] = []) => new Histogram({ name, help, labelNames, registers, buckets: QUICK });
  const gauge = (name: string, help: string, read: () => number) => new Gauge({ name, help, registers, collect() { this.set(read()); } });

  new Gauge({ name: "prorab_info", help: "Which version runs", labelNames: ["version"], registers }).set({ version }, 1);
  const requests = counter("prorab_http_requests_total", "Requests by kind and class of status; aborted ones were broken off by the visitor", ["kind", "status"]);
  const requestTime = histogram("prorab_http_request_seconds", "From a request's first line to its answer's last byte", ["kind"]);
  const mails = counter("prorab_mail_total", "Letters by kind and outcome", ["letter", "outcome"]);
  const tasks = counter("prorab_maintenance_rounds_total", "Rounds of maintenance by task and outcome", ["task", "outcome"]);
  const taskRows = counter("prorab_maintenance_rows_total", "Rows that maintenance folded or deleted, by task", ["task"]);

  return {
    live: liveMetrics(counter, histogram, gauge),
    onRequest(kind, status, ms) {
      requests.inc({ kind, status: status === null ? "aborted" : `${Math.floor(status / 100)}xx` });
      requestTime.observe({ kind }, ms / 1000);
    },
    onMail: (letter, isSent) => mails.inc({ letter, outcome: isSent ? "sent" : "failed" }),
    onTask(task, rows) {
      tasks.inc({ task, outcome: rows === null ? "failed" : "done" });
      taskRows.inc({ task }, rows ?? 0);
    },
    watchPool(pool) {
      const read = { total: () => pool.totalCount, idle: () => pool.idleCount, waiting: () => pool.waitingCount };
      registry.registerMetric(new Gauge({
        name: "prorab_database_connections", help: "Connections to the database: all, idle, and queries that wait for one", labelNames: ["state"], registers: [],
        collect() {
          for (const [state, value] of Object.entries(read)) this.set({ state }, value());
        },
      }));
    },
    contentType: registry.contentType,
    read: () => registry.metrics(),
  };
}

type Make = {
  counter<Label extends string = never>(name: string, help: string, labelNames?: readonly Label[]): Counter<Label>;
  histogram<Label extends string = never>(name: string, help: string, labelNames?: readonly Label[]): Histogram<Label>;
  gauge(name: string, help: string, read: () => number): Gauge;
};

function liveMetrics(counter: Make["counter"], histogram: Make["histogram"], gauge: Make["gauge"]): LiveMetrics {
  let read = () => NOTHING;
  gauge("prorab_live_connections", "Open live sockets", () => read().sockets);
  gauge("prorab_live_documents", "Plans held in memory", () => read().documents);
  gauge("prorab_log_queue_entries", "Changes that wait for the disk", () => read().queue.entries);
  gauge("prorab_log_queue_bytes", "Bytes that wait for the disk", () => read().queue.bytes);
  const closed = counter("prorab_live_closed_total", "Closed sockets by reason", ["reason"]);
  const refused = counter("prorab_live_refused_total", "Changes and messages that were not taken, by reason", ["reason"]);
  const edits = histogram("prorab_edit_latency_seconds", "From a change's arrival until it was handed to the others' sockets (sent), and until it was on disk (durable)", ["until"]);
  const writes = histogram("prorab_log_write_seconds", "One write of the update log", ["outcome"]);
  const presence = counter("prorab_presence_frames_total", "Frames of presence by what became of them, counted per socket", ["outcome"]);
  const foldings = counter("prorab_plan_foldings_total", "Foldings of a plan's log into its state, by outcome", ["outcome"]);
  const foldedRows = counter("prorab_plan_folded_rows_total", "Rows of the update log that were folded");
  return {
    watch: (numbers) => void (read = numbers),
    onClosed: (reason) => closed.inc({ reason }),
    onRefused: (reason) => refused.inc({ reason }),
    onSent: (ms) => edits.observe({ until: "sent" }, ms / 1000),
    onDurable: (ms) => edits.observe({ until: "durable" }, ms / 1000),
    onWrite: (ms, isWritten) => writes.observe({ outcome: isWritten ? "written" : "failed" }, ms / 1000),
    onPresence(sent, skipped) {
      presence.inc({ outcome: "sent" }, sent);
      presence.inc({ outcome: "skipped" }, skipped);
    },
    onFolded(rows) {
      foldings.inc({ outcome: rows === null ? "failed" : "done" });
      foldedRows.inc(rows ?? 0);
    },
  };
}
