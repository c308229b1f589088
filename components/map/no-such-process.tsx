"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Button } from "#components/ui/button.tsx";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { mapPath } from "#components/map/map-path.ts";
import { MapSkeleton } from "#components/map/map-skeleton.tsx";
import { useProcessActions } from "#components/map/use-process-actions.ts";
import { findEntry } from "#model/document.ts";

/** Stands where a process was, or never was: says which, and leads on. */
export function NoSuchProcess({ id }: { id: string }) {
  const t = useTranslations("map.gone");
  const live = useLive();
  const mayEdit = useMay()("plan.edit");
  const actions = useProcessActions();
  // Whether there is one is known for certain only with the document.
  if (!useSignal(live.ready)) return <div className="relative flex-1"><MapSkeleton /></div>;
  const wasThere = findEntry(live.doc, "processes", id) !== null;
  return (
    <Page title={t("title")}>
      <EmptyState
        title={wasThere ? t("deleted") : t("unknown")}
        action={
          <>
            {wasThere && mayEdit && <Button onClick={() => actions.restore(id)}>{t("restore")}</Button>}
            <Link href={mapPath(live.home)} className={buttonClass({ variant: wasThere && mayEdit ? "ghost" : "secondary" })}>{t("back")}</Link>
          </>
        }
      >
        {wasThere ? t("deletedBody") : t("unknownBody")}
      </EmptyState>
    </Page>
  );
}
