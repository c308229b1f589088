"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Spinner } from "#components/ui/spinner.tsx";

/** Says that a large map is being tidied up, and how to give it up. */
export function TidyProgress({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("map.tidy");
  return (
    <div role="status" className="nokey absolute left-1/2 top-4 z-10 flex -translate-x-1/2 items-center gap-2 rounded-lg border border-line bg-raised py-1 pl-3 pr-1 text-sm text-ink shadow-pop">
      <Spinner />
      {t("working")}
      <Button variant="ghost" size="sm" onClick={onCancel}>{t("cancel")} <Kbd>Esc</Kbd></Button>
    </div>
  );
}
