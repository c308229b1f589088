"use client";
import { useTranslations } from "next-intl";
import { Popover } from "#components/ui/popover.tsx";
import { compareFigures, type Change } from "#model/metrics/compare-figures.ts";
import { useFigureWords } from "#components/map/figures/use-figure-words.ts";
import { useMapStore } from "#components/map/map-store.ts";
import type { Figure, FigureName, Figures } from "#model/metrics/figures.ts";
import type { Variant } from "#model/shape.ts";

/** A map's figures; `isShown` for the map that is open, on which a figure's things can be selected. */
type Column = { readonly variant: Variant; readonly figures: Figures; readonly isShown: boolean };
type Props = { name: FigureName; columns: readonly Column[] };

/** One figure of every map that is drawn: its name explains it, its value selects what it counts. */
export function FigureRow({ name, columns }: Props) {
  const t = useTranslations("map.figures");
  const [first, second] = columns;
  const change = first && second ? compareFigures(name, first.figures[name], second.figures[name]) : null;
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" aria-label={t(`names.${name}`)} className="py-1.5 pr-2 text-left font-normal">
        <Popover
          title={t(`names.${name}`)} align="end" side="left" className="w-72"
          trigger={<button type="button" title={t("explain")} className="rounded-xs text-left text-ink-2 underline decoration-line-strong decoration-dotted underline-offset-3 hyphens-auto wrap-break-word hover:text-ink">{t(`names.${name}`)}</button>}
        >
          <p className="whitespace-pre-line text-sm text-ink-2">{t(`about.${name}`)}</p>
        </Popover>
      </th>
      {columns.map(({ variant, figures, isShown }) => (
        <td key={variant} className="py-1.5 pl-2 text-right">
          <Value name={name} figure={figures[name]} isShown={isShown} />
          {change && variant === second?.variant && <ChangeLine name={name} change={change} />}
        </td>
      ))}
    </tr>
  );
}

function Value({ name, figure, isShown }: { name: FigureName; figure: Figure; isShown: boolean }) {
  const t = useTranslations("map.figures");
  const { valueOf } = useFigureWords();
  const store = useMapStore();
  const { value, ids = [], coverage, endless } = figure;
  const select = () => {
    store.select(ids);
    store.actions.get()?.focus(ids[0]!);
  };
  const said = value === null ? t("unknown") : valueOf(name, value);
  const look = `tabular-nums ${value === null ? "text-ink-3" : "font-medium text-ink"}`;
  return (
    <>
      {isShown && ids.length > 0 && value !== null
        ? <button type="button" title={t("selectHint")} aria-label={t("select", { name: t(`names.${name}`), value: said })} onClick={select} className={`-mx-1 rounded-sm px-1 hover:bg-hover hover:text-accent ${look}`}>{said}</button>
        : <span className={look}>{said}</span>}
      {endless && <span className="block text-xs text-ink-3">{t("endless")}</span>}
      {coverage && coverage.known < coverage.of && <span className="block text-xs text-ink-3">{t("coverage", { known: coverage.known, of: coverage.of })}</span>}
    </>
  );
}

/** Said in words beside: the colour is not the only sign. */
const LOOKS = { better: "text-success", worse: "text-danger", same: "text-ink-3", neutral: "text-ink-2" } as const;

function ChangeLine({ name, change: { by, means } }: { name: FigureName; change: Change }) {
  const t = useTranslations("map.figures");
  const { changeOf } = useFigureWords();
  return (
    <span className={`block text-xs ${LOOKS[means]}`}>
      {means === "same" ? t("change.same") : means === "neutral" ? changeOf(name, by) : t(`change.${means}`, { by: changeOf(name, by) })}
    </span>
  );
}
