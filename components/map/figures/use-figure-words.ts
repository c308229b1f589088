"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useDuration } from "#components/live/use-duration.ts";
import { FIGURES, type FigureName } from "#model/metrics/figures.ts";

/** Says a figure's value, and how much it changes, in its own unit. */
export function useFigureWords() {
  const t = useTranslations("map.figures");
  const format = useFormatter();
  const { sayShort: say } = useDuration();
  const percent = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: value < 0.1 ? 1 : 0 });
  return {
    valueOf(name: FigureName, value: number): string {
      const { unit } = FIGURES[name];
      return unit === "minutes" ? say(value) : unit === "ratio" ? percent(value) : format.number(value);
    },
    changeOf(name: FigureName, by: number): string {
      const { unit } = FIGURES[name];
      const size = Math.abs(by);
      const points = () => t("points", { count: format.number(size * 100, { maximumFractionDigits: size < 0.1 ? 1 : 0 }) });
      return `${by < 0 ? "−" : "+"}${unit === "minutes" ? say(size) : unit === "ratio" ? points() : format.number(size)}`;
    },
  };
}
