"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { parseAction, type Entry, type EventName } from "#components/live/activity/group-entries.ts";
import { ThingName } from "#components/live/activity/thing-name.tsx";
import { useValues } from "#components/live/activity/use-values.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { parsePlaceKey } from "#model/anchors.ts";
import { parseMapKey } from "#model/shape.ts";
import { sayDay } from "#components/ui/say-day.ts";

type Words = ReturnType<typeof useTranslations<"activity">>;
type Params = Entry["params"];

/** What was done, without who did it, as it was then; the thing's name leads to its place as long as it is there. */
export function EntryWords({ entry }: { entry: Entry }) {
  const t = useTranslations("activity");
  const deed = parseAction(entry.action);
  const thing = (chunks: ReactNode) => <ThingName entry={entry}>{chunks}</ThingName>;
  if (!deed) return null;
  if (deed.kind === "area") return t("edited", { area: t(`area.${deed.area}`) });
  if (deed.kind === "event") return <EventWords entry={entry} event={deed.event} thing={thing} />;
  const { action } = deed;
  const { params } = entry;
  if (action === "arranged") return <ArrangedWords entry={entry} thing={thing} />;
  if (params.count !== undefined) return <ManyWords params={params} action={action} />;
  const kind = kindOf(params);
  const name = said(t, params.name);
  const words = { name, noun: t(`noun.${kind}`), thing };
  if (action === "set" || action === "checkedIn") return <ValueWords params={params} words={words} isCheckIn={action === "checkedIn"} />;
  if (action === "memberLinked" || action === "memberUnlinked") return t.rich(`plan.${action}`, { name, whom: entry.whom ?? t("aMember"), thing });
  const [from, to] = [said(t, params.from), said(t, params.to)];
  const gender = t(`gender.${kind}`) === "f" ? "f" : "m";
  switch (action) {
    case "added": case "removed": case "restored": return t.rich("plan.whole", { ...words, done: t(`done.${action}.${gender}`) });
    case "connected": return t.rich("plan.whole", { ...words, done: t(`done.added.${gender}`) });
    case "renamed": return params.from === undefined ? t.rich("plan.named", words) : t.rich("plan.renamed", { ...words, from, done: t(`done.renamed.${gender}`) });
    case "moved": return params.to === undefined ? t.rich("plan.movedOff", { name, from, thing }) : t.rich("plan.moved", { name, to, thing });
    case "text": return t.rich("plan.text", { ...words, field: fieldWord(t, params.field) });
    case "ordered": return t.rich("plan.ordered", words);
    case "letters": return t.rich(params.on === "no" ? "plan.lettersOff" : "plan.letters", { name, to, letters: String(params.letters ?? ""), thing });
    case "accountable": return t.rich(params.to === undefined ? "plan.lettersOff" : "plan.letters", { name, to: params.to === undefined ? from : to, letters: "A", thing });
    case "answered": return t.rich("plan.answered", { name, to: String(params.to ?? ""), thing });
    case "scheme": return t("plan.scheme", { to: String(params.to ?? "") });
    default: return t.rich(`plan.${action}`, { name, thing });
  }
}

type Said = { readonly name: string; readonly noun: string; readonly thing: (chunks: ReactNode) => ReactNode };

function ValueWords({ params, words, isCheckIn }: { params: Params; words: Said; isCheckIn: boolean }) {
  const t = useTranslations("activity");
  const format = useFormatter();
  const say = useValues();
  const field = fieldWord(t, params.field);
  const from = params.from === undefined ? null : say(params.from, params.as) || t("untitled");
  const to = params.to === undefined ? null : say(params.to, isCheckIn ? "number" : params.as) || t("untitled");
  if (isCheckIn) return t.rich("plan.checkedIn", { ...words, value, to: [to, params.unit].filter(Boolean).join(" "), day: sayDay(format, String(params.at ?? "")) });
  if (to === null) return t.rich("plan.cleared", { ...words, field, from: from ?? "" });
  return from === null ? t.rich("plan.set", { ...words, field, value, to }) : t.rich("plan.reset", { ...words, field, value, to, from });
}

/** Several of one sort that were made in one go. */
function ManyWords({ params, action }: { params: Params; action: string }) {
  const t = useTranslations("activity");
  const say = useValues();
  const count = Number(params.count);
  const names = String(params.names ?? "").split("\n").map((one) => (one ? t("quoted", { name: one }) : t("untitled"))).join(", ");
  const what = t(`count.${kindOf(params)}`, { count });
  const words = { what, count, names: count > 3 ? `${names}…` : names, field: fieldWord(t, params.field) };
  switch (action) {
    case "added": case "removed": case "restored": case "renamed": case "answered": case "confirmed": case "text": return t(`many.${action}`, words);
    case "connected": return t("many.added", words);
    case "moved": return params.to === undefined ? t("many.moved", words) : t("many.movedTo", { ...words, to: String(params.to) });
    case "set": return params.to === undefined ? t("many.set", words) : t.rich("many.setTo", { ...words, value, to: say(params.to, params.as) });
    case "letters": return t(params.on === "no" ? "many.lettersOff" : "many.letters", words);
    default: return t("many.changed", words);
  }
}

function ArrangedWords({ entry, thing }: { entry: Entry; thing: Said["thing"] }) {
  const t = useTranslations("activity");
  const { params, place } = entry;
  const map = place === null ? null : parsePlaceKey(place).map;
  const process = usePlan((plan) => plan.processes.find(({ id }) => map && id === parseMapKey(map).process)?.title ?? "");
  if (params.count === 1) return t.rich("plan.shifted", { name: said(t, params.name), thing });
  const name = map ? t(`filter.map.${parseMapKey(map).variant}`, { title: process || t("untitled") }) : t("untitled");
  return t.rich("plan.arranged", { count: Number(params.count), name, thing: (chunks) => <ThingName entry={{ ...entry, things: [] }}>{chunks}</ThingName> });
}

function EventWords({ entry: { params, whom }, event, thing }: { entry: Entry; event: EventName; thing: Said["thing"] }) {
  const t = useTranslations("activity");
  const { role = "", to = "", count = 1 } = params;
  const name = said(t, params.name);
  return t.rich(`event.${event}`, { role: String(role || to), whom: whom ?? t("aMember"), count: Number(count), name, thing });
}

const value = (chunks: ReactNode) => <span className="text-ink">{chunks}</span>;
const said = (t: Words, name: string | number | undefined): string => String(name ?? "").trim() || t("untitled");

type Kind = Parameters<Words>[0] extends infer Key ? (Key extends `noun.${infer K}` ? K : never) : never;
const KINDS = { goal: 1, checkIn: 1, participant: 1, system: 1, channel: 1, integration: 1, section: 1, question: 1, phase: 1, activity: 1, process: 1, step: 1, flow: 1, lane: 1, requirement: 1, candidate: 1, score: 1, chapter: 1, rule: 1, disposition: 1 } as const satisfies Record<Kind, 1>;
const kindOf = ({ kind }: Params): Kind => (Object.keys(KINDS) as Kind[]).find((known) => known === kind) ?? "step";

function fieldWord(t: Words, field: string | number | undefined): string {
  const key = `field.${field}` as Parameters<Words>[0];
  return t.has(key) ? t(key as "field.notes") : String(field ?? "");
}
