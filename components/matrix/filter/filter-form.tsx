"use client";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Dot } from "#components/ui/dot.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { Plan } from "#model/shape.ts";
import { ME, participantsOf, type Filter } from "#components/matrix/filter/filter.ts";
import { lettersOf, type MatrixLetter } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

/** The questions of the filter: whose rows, with which letter, in which section, only what is wrong. */
export function FilterForm({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useTranslations("matrix");
  const { me } = useLive();
  const { scheme, words, sign } = useScheme();
  const { participants, phases } = usePlan((plan: Plan) => plan);
  const isSomebody = participantsOf({ participants }, me.memberId).length > 0;
  return (
    <div className="flex flex-col gap-3">
      <Switch checked={filter.participant === ME} disabled={!isSomebody} onCheckedChange={(on) => onFilter({ ...filter, participant: on ? ME : null })} label={t("filter.mine")} />
      {!isSomebody && <p className="-mt-2 pl-9 text-sm text-ink-2">{t("filter.nobody")}</p>}
      <Field label={t("filter.participant")}>
        <Select<string | null>
          value={filter.participant} onValueChange={(participant) => onFilter({ ...filter, participant })}
          options={[
            { value: null, label: t("filter.everybody") }, ...(isSomebody ? [{ value: ME, label: t("filter.me") }] : []),
            ...participants.map(({ id, title, colour }) => ({ value: id, label: title || t("column.untitled"), icon: <Dot colour={colour} /> })),
          ]}
        />
      </Field>
      <Field label={t("filter.letter")}>
        <Select<MatrixLetter | null>
          value={filter.letter} onValueChange={(letter) => onFilter({ ...filter, letter })}
          options={[{ value: null, label: t("filter.anyLetter") }, ...lettersOf(scheme).map((letter) => ({ value: letter, label: t("cell.letter", { letter: sign(letter), word: words(letter, "name") }) }))]}
        />
      </Field>
      <Field label={t("phase.title")}>
        <Select<string | null>
          value={filter.phase} onValueChange={(phase) => onFilter({ ...filter, phase })}
          options={[{ value: null, label: t("filter.allPhases") }, ...phases.map(({ id, title }) => ({ value: id, label: title || t("phase.untitled") }))]}
        />
      </Field>
      <Switch checked={filter.hasProblem} onCheckedChange={(hasProblem) => onFilter({ ...filter, hasProblem })} label={t("filter.problem")} />
    </div>
  );
}
