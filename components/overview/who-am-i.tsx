"use client";
import { useTranslations } from "next-intl";
import type { Participant } from "#model/shape.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { Dot } from "#components/ui/dot.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { mine: readonly Participant[]; all: readonly Participant[] };

/** Which of the plan's participants stands for me; to be chosen and changed by those who may edit. */
export function WhoAmI({ mine, all }: Props) {
  const t = useTranslations("overview");
  const apply = useApply();
  const { memberId } = useLive().me;
  const canEdit = useMay()("plan.edit");
  const current = mine[0]?.id ?? null;
  const free = all.filter(({ member }) => member === null || member === memberId);
  const names = mine.map(({ title }) => title || t("untitled")).join(", ");

  if (!canEdit) return <p className="text-sm text-ink-2">{mine.length > 0 ? t("mine.youAre", { names }) : t("mine.notLinked")}</p>;
  if (all.length === 0) return <p className="text-sm text-ink-2">{t("mine.noParticipants")}</p>;
  const choose = (id: string | null) => {
    const links = (list: readonly Participant[], member: string | null) => list.map((participant) => ({ type: "participant.set" as const, id: participant.id, values: { member } }));
    const commands = [...links(mine.filter((participant) => participant.id !== id), null), ...links(free.filter((participant) => participant.id === id), memberId)];
    if (commands.length > 0) apply(commands);
  };
  return (
    <>
      {mine.length === 0 && <p className="mb-2 text-sm text-ink-2">{t("mine.choose")}</p>}
      <Select<string | null>
        size="sm" aria-label={t("mine.chooseLabel")} placeholder={t("mine.choosePlaceholder")} value={current} onValueChange={choose}
        options={[
          ...(current === null ? [] : [{ value: null, label: t("mine.nobody") }]),
          ...free.map(({ id, title, colour }) => ({ value: id, label: title || t("untitled"), icon: <Dot colour={colour} /> })),
        ]}
      />
    </>
  );
}
