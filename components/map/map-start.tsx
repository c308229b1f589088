"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { mapPath } from "#components/map/map-path.ts";
import { useProcessActions } from "#components/map/use-process-actions.ts";

/** The maps of a plan that has none yet. As soon as there is one, whoever made it, it is opened. */
export function MapStart() {
  const t = useTranslations("map.start");
  const names = useTranslations("map.process");
  const { home } = useLive();
  const router = useRouter();
  const mayEdit = useMay()("plan.edit");
  const actions = useProcessActions();
  const first = usePlan((plan) => plan.processes[0]?.id);
  useEffect(() => {
    if (first) router.replace(mapPath(home, first));
  }, [first, router, home]);
  return (
    <Page title={t("title")} lead={t("lead")}>
      {!first && (
        <EmptyState title={t("empty")} action={mayEdit && <Button variant="primary" onClick={() => actions.add(names("newTitle"))}>{names("add")}</Button>}>
          {mayEdit ? t("hint") : t("readOnly")}
        </EmptyState>
      )}
    </Page>
  );
}
