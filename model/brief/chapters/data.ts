import type { Block, Column, Row } from "#model/brief/blocks.ts";
import { DASH, participantTitle, type BriefInput } from "#model/brief/input.ts";
import { VARIANTS, type Integration, type System } from "#model/shape.ts";

/** Where data lives, by what ways clients come, and what passes between systems, today and as it has to. */
export function dataBlocks(input: BriefInput): Block[] {
  return [...tableOf(input, "systems", systemRows(input), [0.34, 0.18, 0.24, 0.24]), ...tableOf(input, "channels", channelRows(input), [0.25, 0.25, 0.2, 0.3]),
    ...VARIANTS.flatMap((variant) => tableOf(input, variant === "as-is" ? "today" : "toCome", integrationRows(input, input.plan.integrations.filter((integration) => integration.variant === variant)), [0.32, 0.28, 0.22, 0.18]))];
}

const HEADS = {
  systems: ["system", "owner", "access", "exchange"], channels: ["channel", "owner", "account", "entry"], today: ["what", "way", "interval", "master"], toCome: ["what", "way", "interval", "master"],
} as const;

function tableOf({ words: { t } }: BriefInput, of: keyof typeof HEADS, rows: readonly Row[], shares: readonly number[]): Block[] {
  if (rows.length === 0) return [];
  const title = t(`briefDocument.data.${of}`);
  const columns = HEADS[of].map((head, index): Column => ({ title: t(`briefDocument.data.columns.${head}`), share: shares[index]! }));
  return [{ kind: "heading", text: title }, { kind: "table", title, columns, rows }];
}

function systemRows(input: BriefInput): Row[] {
  const { plan, words } = input;
  return plan.systems.map((system): Row => {
    const about = [
      words.t(`audit.turn.system.${system.kind}`), system.holds.trim(),
      system.records === null ? "" : words.t("briefDocument.data.records", { count: system.records }),
      system.masterOf.trim() ? words.t("briefDocument.data.masterOf", { what: system.masterOf.trim() }) : "",
      system.personalData ? words.t("audit.systems.withPersonal") : "",
    ];
    return {
      cells: [
        { head: words.title(system.title), body: about.filter(Boolean).join("\n") }, participantTitle(input, system.owner),
        system.access.map((id) => participantTitle(input, id)).join(", ") || DASH, exchangeOf(input, system),
      ],
    };
  });
}

function exchangeOf({ words: { t } }: BriefInput, { exchange, direction, frequency }: System): string {
  return [t(`audit.systems.exchanges.${exchange}`), exchange === "none" || direction === null ? "" : t(`audit.systems.directions.${direction}`), exchange === "none" ? "" : frequency.trim()].filter(Boolean).join("\n");
}

function channelRows(input: BriefInput): Row[] {
  const { plan, words } = input;
  return plan.channels.map(({ title, owner, account, entryStep }): Row => {
    const step = plan.steps.find(({ id }) => id === entryStep);
    return { cells: [words.title(title), participantTitle(input, owner), words.t(`audit.channels.accounts.${account}`), step ? words.title(step.title) : DASH] };
  });
}

function integrationRows({ plan, words }: BriefInput, integrations: readonly Integration[]): Row[] {
  const named = (id: string | null) => words.title(plan.systems.find((system) => system.id === id)?.title);
  return integrations.map(({ title, from, to, bothWays, entry, interval, frequency, master }): Row => ({
    cells: [
      words.title(title), `${named(from)} ${bothWays ? "↔" : "→"} ${named(to)}`,
      [words.t(`audit.integrations.intervals.${interval}`), frequency.trim(), entry === null ? "" : words.t(`audit.integrations.entries.${entry}`)].filter(Boolean).join("\n"),
      master === null ? DASH : named(master === "from" ? from : to),
    ],
  }));
}
