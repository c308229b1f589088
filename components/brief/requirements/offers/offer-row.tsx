"use client";
import { useTranslations } from "next-intl";
import type { Offer } from "#model/requirements/offers.ts";
import type { RequirementWords } from "#model/requirements/take.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { PriorityMark } from "#components/brief/priority-mark.tsx";
import { SourceList } from "#components/brief/requirements/reasons/source-list.tsx";

type Props = { offer: Offer; words: RequirementWords; isPicked: boolean; onPick: (isPicked: boolean) => void; onTake: () => void; onDrop: () => void };

/** One proposal: what it asks for, and why. */
export function OfferRow({ offer: { proposal, requirement, news }, words: { title, statement }, isPicked, onPick, onTake, onDrop }: Props) {
  const t = useTranslations("requirements");
  return (
    <li data-offer={proposal.key} className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <Checkbox checked={isPicked} onCheckedChange={onPick} label={<span className="font-medium">{title}</span>} />
        <div className="pl-6">
          {requirement
            ? <p className="text-ink-2">{t("offers.joins", { title: requirement.title || t("untitled"), dropped: requirement.dropped ? "yes" : "no" })}</p>
            : <p className="whitespace-pre-line text-ink-2">{statement}</p>}
          <p className="my-1.5 flex flex-wrap items-center gap-2 text-sm text-ink-2">
            <span className="inline-flex items-center gap-1.5"><PriorityMark priority={proposal.priority} />{t(`priorities.${proposal.priority}`)}</span>
          </p>
          <SourceList sources={news} />
        </div>
      </div>
      <div className="flex gap-2 max-sm:pl-6">
        <Button size="sm" variant="ghost" aria-label={t("offers.dropOne", { title })} onClick={onDrop}>{t("offers.drop")}</Button>
        <Button size="sm" aria-label={t("offers.takeOne", { title })} onClick={onTake}>{t("offers.take")}</Button>
      </div>
    </li>
  );
}
