"use client";
import { Menu } from "@base-ui/react/menu";
import { Grid3x3, Waypoints } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { ITEM } from "#components/ui/popup-class.ts";
import { alignMap, alignMatrix } from "#model/matrix/align.ts";
import { disagreementAt, type CellDisagreement } from "#model/matrix/disagreements.ts";
import type { Plan } from "#model/shape.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { useGridActions } from "#components/matrix/grid-actions.ts";

type Props = { activity: string; participant: string };

/** In the menu of a cell that the maps contradict: what they say, and a click that aligns either side. */
export function PickerDisagreement({ activity, participant }: Props) {
  const t = useTranslations("matrix");
  const { plan } = useLive();
  const apply = useApply();
  const { cells } = useGridActions();
  const sign = useScheme().sign("R");
  const found = usePlan(useCallback((now: Plan) => disagreementAt(now, activity, participant), [activity, participant]), isSame);
  const participants = usePlan((now: Plan) => now.participants);
  if (!found) return null;
  const { kind, steps, lanes } = found;
  const nameOf = (id: string) => participants.find((one) => one.id === id)?.title || t("column.untitled");
  const titles = steps.map(({ title }) => t("disagreement.step", { title: title || t("disagreement.untitled") })).join(", ");
  const say = (did: boolean, text: string) => did && cells.say(text, { shown: true });
  const name = nameOf(participant);
  return (
    <>
      <Menu.Separator className="-mx-1 my-1 h-px bg-line" />
      <Menu.Group>
        <Menu.GroupLabel className="flex gap-2 px-2 py-1 text-sm text-ink-2">
          <Waypoints aria-hidden size={16} className="mt-0.5 shrink-0 text-warning" />
          <span className="min-w-0 wrap-anywhere">{kind === "noLetter" ? t("disagreement.performs", { name, steps: titles, sign }) : t("disagreement.performsNone", { name, sign })}</span>
        </Menu.GroupLabel>
        <Menu.Item className={ITEM} onClick={() => say(apply(alignMatrix(activity, participant, found)), t(`disagreement.${kind === "noLetter" ? "gave" : "took"}`, { name, sign }))}>
          <Grid3x3 aria-hidden size={16} /><span className="flex-1">{t(`disagreement.${kind === "noLetter" ? "give" : "take"}`, { name, sign })}</span>
        </Menu.Item>
        {lanes.map((lane) => (
          <Menu.Item key={lane} className={ITEM} onClick={() => say(apply(alignMap(plan.get(), found, lane), { name: "performer" }), t("disagreement.moved", { count: steps.length, name: nameOf(lane) }))}>
            <Waypoints aria-hidden size={16} /><span className="min-w-0 flex-1 wrap-anywhere">{t("disagreement.move", { count: steps.length, steps: titles, name: nameOf(lane) })}</span>
          </Menu.Item>
        ))}
      </Menu.Group>
    </>
  );
}

const isSame = (a: CellDisagreement | null, b: CellDisagreement | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && isSameList(a.steps, b.steps) && isSameList(a.lanes, b.lanes));
const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);
