"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { RuleWords } from "#components/findings/card/use-rule-words.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { useMay } from "#components/live/use-may.ts";
import { NumberInput } from "#components/ui/number-input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { limitsOf, settingId } from "#model/findings/check-plan.ts";
import type { Limit, Rule } from "#model/findings/finding.ts";
import type { RuleSetting } from "#model/shape.ts";

type Props = { rule: Rule; setting: RuleSetting | undefined; words: RuleWords };

/** One rule, and what this workspace has set for it; a threshold says what it would be otherwise. */
export function RuleRow({ rule, setting, words }: Props) {
  const t = useTranslations("findings");
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const { code } = rule;
  const put = (values: Partial<Pick<RuleSetting, "off" | "limits">>) => void apply({ type: "rule.put", id: settingId(code), values: { code, ...values } });
  const limits = limitsOf(rule, setting);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex items-start gap-2 font-medium"><SeverityIcon severity={rule.severity} className="mt-0.5" /><span className="sr-only">{t(`severity.${rule.severity}`)}. </span>{words.name(code)}</p>
        <p className="mt-0.5 pl-6 text-sm text-ink-2">{words.why(code)}</p>
      </div>
      <div className="flex flex-col items-end gap-2 max-sm:items-start max-sm:pl-6">
        <Switch checked={!setting?.off} onCheckedChange={(on) => put({ off: !on })} disabled={!mayEdit} label={t(setting?.off ? "rule.off" : "rule.on")} />
        {!setting?.off && Object.entries(rule.limits).map(([name, limit]) => (
          <LimitField key={name} label={words.sayLimit(code, name)} limit={limit} value={limits[name]!} isOwn={setting?.limits[name] !== undefined && limits[name] !== limit.fallback} disabled={!mayEdit} onCommit={(value) => put({ limits: withLimit(setting?.limits ?? {}, name, value) })} />
        ))}
      </div>
    </li>
  );
}

type FieldProps = { label: string; limit: Limit; value: number; isOwn: boolean; disabled: boolean; onCommit: (value: number | null) => void };

function LimitField({ label, limit, value, isOwn, disabled, onCommit }: FieldProps) {
  const t = useTranslations("findings.rule");
  const format = useFormatter();
  const say = (number: number) => format.number(number, { maximumFractionDigits: 2 });
  return (
    <div className="flex items-center gap-2 text-sm">
      <span className="text-ink-2">{label}</span>
      <NumberInput aria-label={label} value={value} least={limit.min} limit={limit.max} disabled={disabled} onCommit={onCommit} refusal={() => t("outOfBounds", { min: say(limit.min), max: say(limit.max) })} className="w-20 text-right" />
      {limit.unit !== "count" && <span className="text-ink-2">{t(`unit.${limit.unit}`)}</span>}
      {isOwn && <button type="button" disabled={disabled} onClick={() => onCommit(null)} className="rounded-sm text-accent hover:underline disabled:no-underline">{t("default", { value: say(limit.fallback) })}</button>}
    </div>
  );
}

/** The thresholds with one set, or back to what it is unless set. */
function withLimit(limits: Readonly<Record<string, number>>, name: string, value: number | null): Record<string, number> {
  const { [name]: _, ...others } = limits;
  return value === null ? others : { ...others, [name]: value };
}
