import type { Block, Row } from "#model/brief/blocks.ts";
import { DASH, type BriefInput } from "#model/brief/input.ts";
import { measureProgress } from "#model/progress.ts";

/** How far each part of the preparation is, and what is missing. */
export function readinessBlocks({ plan, words: { t } }: BriefInput): Block[] {
  const rows = measureProgress(plan).map(({ milestone, state, have, missing }): Row => ({
    cells: [
      { head: t(`overview.milestones.${milestone}.title`), body: t(`overview.notes.${have.code}`, { count: have.count }) }, t(`overview.state.${state}`),
      state === "empty" ? t(`overview.milestones.${milestone}.first`) : missing.map(({ code, count }) => t(`overview.notes.${code}`, { count })).join("\n") || DASH,
    ],
  }));
  const head = (key: string) => t(`briefDocument.readiness.${key}`);
  return [{ kind: "table", title: t("briefDocument.chapters.readiness"), rows, columns: [{ title: head("area"), share: 0.3 }, { title: head("state"), share: 0.17 }, { title: head("missing"), share: 0.53 }] }];
}
