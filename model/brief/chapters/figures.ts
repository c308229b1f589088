import type { Block, Row } from "#model/brief/blocks.ts";
import { DASH, type BriefInput } from "#model/brief/input.ts";
import type { BriefWords } from "#model/brief/words.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { compareFigures, type Change } from "#model/metrics/compare-figures.ts";
import { FIGURE_GROUPS, FIGURES, processFigures, type Figure, type FigureName, type Figures } from "#model/metrics/figures.ts";

/** The figures of a map that are known; of a process to be, beside those of today and with what becomes of them. */
export function figuresTable({ plan, words }: BriefInput, map: MapView): Block[] {
  const own = processFigures(map.steps, map.flows);
  const today = map.variant === "to-be" ? mapsOf(plan).find(({ process, variant }) => process === map.process && variant === "as-is") : undefined;
  const before = today && processFigures(today.steps, today.flows);
  const rows = (Object.keys(FIGURE_GROUPS) as (keyof typeof FIGURE_GROUPS)[]).flatMap((group): Row[] => {
    const lines = FIGURE_GROUPS[group].flatMap((name): Row[] => lineOf(name, own, before, words));
    return lines.length === 0 ? [] : [{ group: words.t(`map.figures.groups.${group}`) }, ...lines];
  });
  if (rows.length === 0) return [];
  const title = words.t("briefDocument.process.figures");
  const name = words.t("map.figures.column");
  const columns = before
    ? [{ title: name, share: 0.34 }, ...["before", "after", "change"].map((key) => ({ title: words.t(`briefDocument.process.${key}`), share: 0.22, align: "right" as const }))]
    : [{ title: name, share: 0.6 }, { title: words.t("briefDocument.process.value"), share: 0.4, align: "right" as const }];
  return [{ kind: "heading", text: title }, { kind: "table", title, columns, rows }];
}

function lineOf(name: FigureName, own: Figures, before: Figures | undefined, words: BriefWords): Row[] {
  const shown = before ? [before[name], own[name]] : [own[name]];
  if (shown.every(({ value }) => value === null)) return [];
  const change = before && compareFigures(name, before[name], own[name]);
  return [{ cells: [words.t(`map.figures.names.${name}`), ...shown.map((figure) => sayFigure(name, figure, words)), ...(before ? [change ? sayChange(name, change, words) : DASH] : [])] }];
}

/** A figure in its unit; where not all steps say what it is reckoned from, of how many. */
function sayFigure(name: FigureName, { value, coverage }: Figure, words: BriefWords): string {
  if (value === null) return DASH;
  const said = inUnit(name, value, words);
  return coverage && coverage.known < coverage.of ? `${said}\n${words.t("map.figures.coverage", coverage)}` : said;
}

function sayChange(name: FigureName, { by, means }: Change, words: BriefWords): string {
  if (means === "same") return words.t("map.figures.change.same");
  const size = Math.abs(by);
  const said = `${by < 0 ? "−" : "+"}${FIGURES[name].unit === "ratio" ? words.t("map.figures.points", { count: words.number(Math.round(size * 1000) / 10) }) : inUnit(name, size, words)}`;
  return means === "neutral" ? said : words.t(`map.figures.change.${means}`, { by: said });
}

const inUnit = (name: FigureName, value: number, words: BriefWords): string =>
  ({ minutes: words.duration, ratio: words.percent, count: words.number })[FIGURES[name].unit](value);
