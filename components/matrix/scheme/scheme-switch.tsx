"use client";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Segmented } from "#components/ui/segmented.tsx";
import { SCHEMES, type Plan } from "#model/shape.ts";
import { SchemeDialog } from "#components/matrix/later.ts";

const OPTIONS = (Object.keys(SCHEMES) as Plan["scheme"][]).map((value) => ({ value, label: value }));

/** The letters in use; another choice is shown before it is made. */
export function SchemeSwitch() {
  const t = useTranslations("matrix");
  const scheme = usePlan(useCallback((plan: Plan) => plan.scheme, []));
  const [asked, setAsked] = useState<Plan["scheme"] | null>(null);
  return (
    <>
      <Segmented label={t("scheme")} value={scheme} options={OPTIONS} onValueChange={(value) => value !== scheme && setAsked(value)} />
      {asked && <SchemeDialog to={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
