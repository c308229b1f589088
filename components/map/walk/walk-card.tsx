"use client";
import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { Layout } from "#model/map/picture/layout.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { useMineOnly } from "#components/map/walk/use-mine-only.ts";
import { useStepFacts } from "#components/map/walk/use-step-facts.ts";
import { useWalkAnswers } from "#components/map/walk/use-walk-answers.ts";
import { WalkAnswer } from "#components/map/walk/walk-answer.tsx";
import { attachedTo, stepBefore, waysFrom, type Way } from "#components/map/walk/walk.ts";
import type { Step } from "#model/shape.ts";

type Props = { step: Step; data: MapData; layout: Layout; view: MapView };

/** Steps gone by in a walk, the last one last. */
type Path = readonly string[];

/** A walk along the flow, a step at a time: what happens, who does it, what is known of it, and where it goes on. */
export function WalkCard({ step, data, layout, view }: Props) {
  const t = useTranslations("map.walk");
  const kinds = useTranslations("stepKinds");
  const map = useTranslations("map");
  const store = useMapStore();
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [path, setPath] = useState<Path>([]);
  const facts = useStepFacts(step);
  const answers = useWalkAnswers(step);
  const mine = useMineOnly(step.id, data, layout);
  const ways = mine.isOn ? [] : waysFrom(step.id, data.flows, data.stepById, layout.rects);
  const before = mine.isOn ? mine.around.before : (path.at(-1) ?? stepBefore(step.id, data.flows, data.stepById, layout.rects));
  const next = mine.isOn ? mine.around.after : ways.length === 1 ? ways[0]!.step.id : null;
  const performer = step.place.lane === null ? undefined : data.participants.get(step.place.lane);
  const attached = attachedTo(step.id, data.flows, data.stepById);

  const show = useEffectEvent((id: string) => {
    const rect = layout.rects.get(id);
    if (rect) view.centre(rect, (card.current?.offsetHeight ?? 0) + 24);
    store.select([id]);
    heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => show(step.id), [step.id]);
  // Who presses another step goes on from there.
  const follow = useEffectEvent(() => {
    const [only, ...more] = store.selection.get();
    if (only === undefined || more.length > 0 || only === step.id || !data.stepById.has(only)) return;
    setPath([...path, step.id]);
    store.walk.set(only);
  });
  useEffect(() => store.selection.subscribe(() => follow()), [store]);

  const goOn = (to: string) => {
    setPath([...path, step.id]);
    store.walk.set(to);
  };
  const takeMine = (on: boolean) => {
    mine.set(on);
    const { at, after, before: last } = mine.around;
    if (on && at === 0) goOn((after ?? last)!);
  };
  const goBack = () => {
    if (before === null) return;
    setPath(path.slice(0, -1));
    store.walk.set(before);
  };
  const end = () => store.walk.set(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (event.code === "Escape") end();
    else if (event.code === "ArrowLeft" || event.code === "ArrowUp") goBack();
    else if ((event.code === "ArrowRight" || event.code === "ArrowDown") && next !== null) goOn(next);
    else if (chosen && ways[Number(chosen) - 1]) goOn(ways[Number(chosen) - 1]!.step.id);
    else if (event.code === "KeyY") answers.give("so");
    else if (event.code === "KeyN") answers.give("notSo");
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = card.current;
    const hear = (event: KeyboardEvent) => onKey(event);
    element?.addEventListener("keydown", hear);
    return () => element?.removeEventListener("keydown", hear);
  }, []);

  return (
    <section
      ref={card} aria-label={t("label")} data-cover
      className="nokey absolute inset-x-0 bottom-0 z-20 mx-auto flex max-h-[55%] max-sm:max-h-[62%] w-full max-w-xl flex-col rounded-t-lg border border-line bg-raised shadow-pop sm:bottom-4 sm:w-[calc(100%-2rem)] sm:rounded-lg"
    >
      <div className="flex items-start gap-2 pl-4 pr-2 pt-3">
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-1.5 text-sm text-ink-2">
            {performer && <Dot colour={performer.colour} />}
            <span className="truncate">{performer ? performer.title || map("lane.untitled") : map("lane.unassigned")}</span>
            <span aria-hidden>·</span>
            <span className="shrink-0">{kinds(step.kind)}</span>
          </p>
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold text-ink outline-none">{step.title || map("step.untitled")}</h2>
        </div>
        <CommentMark anchor={{ kind: "step", id: step.id }} name={step.title || map("step.untitled")} className="h-8 min-w-8" />
        <IconButton label={t("end")} keys="Esc" onClick={end}><X aria-hidden size={16} /></IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-1 empty:hidden" {...(facts.length > 4 && { tabIndex: 0, role: "group", "aria-label": t("facts") })}>
        {facts.length + attached.length > 0 && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 pt-2 text-sm">
            {facts.map(({ label, value }) => <div key={label} className="contents"><dt className="text-ink-2">{label}</dt><dd className="whitespace-pre-line break-words text-ink">{value}</dd></div>)}
            {attached.map(({ id, kind, title }) => <div key={id} className="contents"><dt className="text-ink-2">{kinds(kind)}</dt><dd className="break-words text-ink">{title}</dd></div>)}
          </dl>
        )}
      </div>
      {ways.length > 1 && (
        <div className="px-4 pt-2">
          <p className="text-sm text-ink-2">{step.kind === "parallel" ? t("allOf") : t("choose")}</p>
          <ol aria-label={t("ways")} className="flex max-h-40 flex-col gap-1 overflow-y-auto pt-1">
            {ways.map((way, index) => (
              <li key={way.flow.id}><Button className="h-auto! min-h-9 w-full justify-start! whitespace-normal! py-1 text-left" onClick={() => goOn(way.step.id)}><span aria-hidden className="w-4 shrink-0 tabular-nums text-ink-3">{index + 1}</span><WayName way={way} /></Button></li>
            ))}
          </ol>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 pt-2.5 empty:hidden">
        <WalkAnswer answers={answers} />
        {mine.has && <Switch checked={mine.isOn} onCheckedChange={takeMine} label={t("mineOnly")} className="ml-auto shrink-0 text-sm text-ink-2" />}
      </div>
      <div className="flex items-center gap-2 p-3">
        <Button variant="ghost" disabled={before === null} onClick={goBack} className="max-sm:h-10!"><ArrowLeft aria-hidden size={16} />{t("back")}</Button>
        <span className="flex-1 text-center text-xs tabular-nums text-ink-3">{mine.isOn ? t("mineAt", { at: mine.around.at, of: mine.around.of }) : t("walked", { count: path.length + 1 })}</span>
        {next !== null
          ? <Button variant="primary" onClick={() => goOn(next)} className="max-sm:h-10!">{t("next")}<ArrowRight aria-hidden size={16} /></Button>
          : ways.length === 0 && <Button variant="primary" onClick={end} className="max-sm:h-10!">{t("done")}</Button>}
      </div>
    </section>
  );
}

function WayName({ way: { flow, step } }: { way: Way }) {
  const map = useTranslations("map");
  const Icon = flow.medium && MEDIUM_ICONS[flow.medium];
  const title = step.title || map("step.untitled");
  return (
    <>
      <span className="min-w-0 flex-1">{flow.title ? <><span className="font-medium">{flow.title}</span><span className="text-ink-2"> → {title}</span></> : title}</span>
      {Icon && <Icon role="img" aria-label={map(`medium.${flow.medium!}`)} size={14} className="text-ink-3" />}
    </>
  );
}
