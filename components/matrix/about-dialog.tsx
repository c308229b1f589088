"use client";
import { useTranslations } from "next-intl";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { INVOLVEMENT_GROUPS, type Participant, type Plan } from "#model/shape.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";

/** Who stands behind a column: the person, how they are involved, who stands in for them. Each is set as it is chosen. */
export function AboutDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("matrix");
  const apply = useApply();
  const names = useMemberNames();
  const participants = usePlan((plan: Plan) => plan.participants);
  const found = participants.find((one) => one.id === id);
  if (!found) return null;
  const { title, member, group, deputy } = found;
  const set = (values: Partial<Pick<Participant, "member" | "group" | "deputy">>) => apply({ type: "participant.set", id, values });
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={title || t("column.untitled")} description={t("about.lead")} footer={<Button variant="primary" onClick={onClose}>{t("about.done")}</Button>}>
      <div className="flex flex-col gap-4">
        <Field label={t("about.person")}>
          <Select<string | null>
            value={member} onValueChange={(value) => set({ member: value })}
            options={[{ value: null, label: t("about.noPerson") }, ...(member !== null && !names.has(member) ? [{ value: member, label: t("about.formerMember") }] : []), ...[...names].map(([value, label]) => ({ value, label }))]}
          />
        </Field>
        <Field label={t("about.group")}>
          <Select<Participant["group"]> value={group} onValueChange={(value) => set({ group: value })} options={[{ value: null, label: t("group.none") }, ...INVOLVEMENT_GROUPS.map((value) => ({ value, label: t(`group.${value}`) }))]} />
        </Field>
        <Field label={t("about.deputy")}>
          <Select<string | null>
            value={deputy} onValueChange={(value) => set({ deputy: value })}
            options={[{ value: null, label: t("about.noDeputy") }, ...participants.filter((one) => one.id !== id).map((one) => ({ value: one.id, label: one.title || t("column.untitled"), icon: <Dot colour={one.colour} /> }))]}
          />
        </Field>
      </div>
    </Dialog>
  );
}
