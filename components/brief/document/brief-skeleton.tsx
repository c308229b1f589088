"use client";
import { useTranslations } from "next-intl";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** What stands there until the document is written. */
export function BriefSkeleton() {
  const t = useTranslations("briefDocument.page");
  return (
    <div role="status" aria-label={t("writing")} className="mx-auto flex max-w-[880px] flex-col gap-4 rounded-md border border-line bg-raised p-6 sm:p-12">
      <Skeleton className="h-9 w-2/3" />
      <Skeleton className="h-5 w-1/3" />
      <Skeleton className="mt-8 h-6 w-1/4" />
      <Skeleton className="h-48 w-full" />
    </div>
  );
}
