"use client";
import { Check, ChevronRight, ThumbsDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Offer } from "#model/requirements/offers.ts";
import { REQUIREMENT_AREAS } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { OfferRow } from "#components/brief/requirements/offers/offer-row.tsx";
import type { WordsOf } from "#components/brief/requirements/use-requirement-actions.ts";
import type { RequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";
import { useRequirementWords } from "#components/brief/requirements/use-requirement-words.ts";

type Props = { offers: readonly Offer[]; isOpen: boolean; handling: RequirementHandling };

/** What the plan proposes: each with its reasons, to be taken or dropped, one by one or several at once. */
export function OfferList(props: Props) {
  const wordsOf = useRequirementWords();
  return wordsOf && <Offers {...props} wordsOf={wordsOf} />;
}

function Offers({ offers, isOpen: first, handling, wordsOf }: Props & { wordsOf: WordsOf }) {
  const t = useTranslations("requirements.offers");
  const tAreas = useTranslations("requirements.areas");
  const [isOpen, setOpen] = useState(first);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [head, body] = [useId(), useId()];
  const box = useRef<HTMLElement>(null);
  // What has been decided meanwhile is picked no longer.
  const chosen = offers.filter(({ proposal }) => picked.has(proposal.key));
  const areas = REQUIREMENT_AREAS.flatMap((area) => {
    const ofArea = offers.filter(({ proposal }) => proposal.area === area);
    const keys = ofArea.map(({ proposal }) => proposal.key);
    return ofArea.length > 0 ? [{ area, ofArea, keys, count: keys.filter((key) => picked.has(key)).length }] : [];
  });
  const pick = (keys: readonly string[], isOn: boolean) => setPicked((now) => new Set(isOn ? [...now, ...keys] : [...now].filter((key) => !keys.includes(key))));
  const decide = (those: readonly Offer[], does: (offers: readonly Offer[], words: WordsOf) => boolean) => {
    const rows = [...(box.current?.querySelectorAll<HTMLElement>("[data-offer]") ?? [])];
    const gone = new Set(those.map(({ proposal }) => proposal.key));
    const last = rows.findLastIndex(({ dataset }) => gone.has(dataset.offer!));
    const heir = rows.slice(last + 1).find(({ dataset }) => !gone.has(dataset.offer!)) ?? rows.slice(0, last).findLast(({ dataset }) => !gone.has(dataset.offer!));
    flushSync(() => {
      if (does(those, wordsOf)) pick([...gone], false);
    });
    // Its row goes, and the keyboard's place with it.
    (heir?.querySelector<HTMLElement>("input") ?? document.querySelector<HTMLElement>("[data-add-requirement]"))?.focus();
  };
  return (
    <section ref={box} aria-labelledby={head} className="mb-6 rounded-lg border border-line bg-raised print:hidden">
      <h2>
        <button type="button" id={head} aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)} className="flex w-full items-center gap-2 rounded-lg px-3 py-2.5 text-left font-semibold hover:bg-hover">
          <ChevronRight aria-hidden size={16} className={`shrink-0 text-ink-3 transition-transform ${isOpen ? "rotate-90" : ""}`} />
          {t("heading", { count: offers.length })}
        </button>
      </h2>
      <div id={body} hidden={!isOpen}>
        {isOpen && (
          <>
            <p className="px-3 pb-2 pl-9 text-sm text-ink-2">{t("lead")}</p>
            {areas.map(({ area, ofArea, keys, count }) => (
              <section key={area} aria-label={tAreas(area)} className="border-t border-line">
                <div className="sticky top-0 z-[1] bg-sunken px-3 py-1.5">
                  <Checkbox label={<span className="text-sm font-medium">{t("area", { area: tAreas(area), count: ofArea.length })}</span>} checked={count === keys.length} mixed={count > 0 && count < keys.length} onCheckedChange={(isOn) => pick(keys, isOn)} />
                </div>
                <ul className="divide-y divide-line">
                  {ofArea.map((offer) => (
                    <OfferRow
                      key={offer.proposal.key} offer={offer} words={wordsOf(offer.proposal)} isPicked={picked.has(offer.proposal.key)} onPick={(isOn) => pick([offer.proposal.key], isOn)}
                      onTake={() => decide([offer], handling.take)} onDrop={() => decide([offer], handling.drop)}
                    />
                  ))}
                </ul>
              </section>
            ))}
            <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-b-lg border-t border-line bg-raised px-3 py-2">
              <Checkbox
                label={t("all")} checked={chosen.length === offers.length} mixed={chosen.length > 0 && chosen.length < offers.length}
                onCheckedChange={(isOn) => pick(offers.map(({ proposal }) => proposal.key), isOn)} className="mr-auto"
              />
              <Button disabled={chosen.length === 0} onClick={() => decide(chosen, handling.drop)}><ThumbsDown aria-hidden size={14} />{t("dropPicked", { count: chosen.length })}</Button>
              <Button variant="primary" disabled={chosen.length === 0} onClick={() => decide(chosen, handling.take)}><Check aria-hidden size={16} />{t("takePicked", { count: chosen.length })}</Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
