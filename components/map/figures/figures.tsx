"use client";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FigureRow } from "#components/map/figures/figure-row.tsx";
import { useFigures } from "#components/map/figures/use-figures.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { FIGURE_GROUPS } from "#model/metrics/figures.ts";
import { mapKey, VARIANTS, type Process } from "#model/shape.ts";

/** The figures of a process, as it is and as it is to be, and what becomes of them. */
export function Figures({ process }: { process: Process }) {
  const t = useTranslations("map");
  const { map } = useMapStore();
  const figures = { "as-is": useFigures(mapKey(process.id, "as-is")), "to-be": useFigures(mapKey(process.id, "to-be")) };
  const drawn = VARIANTS.flatMap((variant) => (figures[variant] ? [{ variant, figures: figures[variant], isShown: mapKey(process.id, variant) === map }] : []));
  if (drawn.length === 0) return <EmptyState title={t("figures.empty.title")} className="m-3">{t("figures.empty.hint")}</EmptyState>;
  return (
    <div className="p-3 pt-1">
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{t("figures.label")}</caption>
        <thead>
          <tr className="text-right text-xs text-ink-2">
            <th scope="col" className={drawn.length > 1 ? "w-[34%]" : "w-3/5"}><span className="sr-only">{t("figures.column")}</span></th>
            {drawn.map(({ variant }) => <th key={variant} scope="col" className="py-1.5 font-medium">{t(`variant.${variant}`)}</th>)}
          </tr>
        </thead>
        {(Object.keys(FIGURE_GROUPS) as (keyof typeof FIGURE_GROUPS)[]).map((group) => (
          <tbody key={group}>
            <tr><th scope="rowgroup" colSpan={drawn.length + 1} className="pb-1 pt-4 text-left text-xs font-medium text-ink-3">{t(`figures.groups.${group}`)}</th></tr>
            {FIGURE_GROUPS[group].map((name) => <FigureRow key={name} name={name} columns={drawn} />)}
          </tbody>
        ))}
      </table>
      {drawn.length === 1 && <p className="mt-4 text-sm text-ink-2">{t(drawn[0]!.variant === "as-is" ? "figures.noToBe" : "figures.noAsIs")}</p>}
    </div>
  );
}
