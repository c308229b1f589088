"use client";
import { Check, TrendingDown, TrendingUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TEMPLATE_WAYS, type GoalTemplate } from "#components/goals/templates.ts";

type Props = { template: GoalTemplate; isPresent: boolean; isTicked: boolean; onTick: (on: boolean) => void };

/** One common goal: what it is, what shows whether it was reached, why, and how that is measured without fooling oneself. */
export function TemplateCard({ template, isPresent, isTicked, onTick }: Props) {
  const t = useTranslations("goals");
  const about = useId();
  const way = TEMPLATE_WAYS[template];
  const Way = way === "up" ? TrendingUp : TrendingDown;
  const title = t(`templates.${template}.title`);
  return (
    <li className={`flex flex-col gap-1.5 rounded-md border p-3 text-sm ${isTicked ? "border-accent bg-accent-soft" : "border-line"}`}>
      {isPresent ? (
        <p className="flex min-h-6 items-start gap-2 text-base font-medium text-ink-2">
          <Check aria-hidden size={16} className="mt-1 shrink-0 text-success" />
          <span>{title}<span className="block text-sm font-normal text-ink-2">{t("templatesDialog.present")}</span></span>
        </p>
      ) : <Checkbox checked={isTicked} onCheckedChange={onTick} describedBy={about} label={<span className="text-base font-medium">{title}</span>} />}
      <div id={about} className="flex flex-col gap-1.5 pl-6">
        <p className="font-medium text-ink">
          {t(`templates.${template}.metric`)}, {t(`templates.${template}.unit`)}
          <span className="flex items-center gap-1 font-normal text-ink-2"><Way aria-hidden size={14} />{t(`templatesDialog.${way}`)}</span>
        </p>
        <p className="text-ink-2">{t(`templates.${template}.why`)}</p>
        <p className="text-ink-2"><span className="font-medium">{t("templatesDialog.how")}:</span> {t(`templates.${template}.how`)}</p>
      </div>
    </li>
  );
}
