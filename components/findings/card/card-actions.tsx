"use client";
import { Check, MessageSquare, RotateCcw, UserRound, WandSparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { useComments } from "#components/comments/comments-context.ts";
import { showThing } from "#components/comments/show-thing.ts";
import { ToRequirement } from "#components/findings/card/to-requirement.tsx";
import { useMend } from "#components/findings/card/use-mend.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { dispositionId, type Judged } from "#model/findings/judge.ts";

/** What is being done about a finding, in its card. */
export type Doing = "mend" | "accept" | null;

type Props = {
  finding: Judged;
  /** Says what its mend is called; asked only where there is one. */
  sayMend: () => string;
  onDo: (doing: Doing) => void;
};

/** What can be done about a finding: mended, lived with, given to somebody, discussed, made a requirement. */
export function CardActions({ finding, sayMend, onDo }: Props) {
  const t = useTranslations("findings.actions");
  const commands = useMend(finding);
  const mayEdit = useMay()("plan.edit");
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-1.5">
      {mayEdit && commands && finding.state === "open" && <Button size="sm" variant="primary" onClick={() => onDo("mend")}><WandSparkles aria-hidden size={14} />{sayMend()}</Button>}
      {mayEdit && finding.state === "open" && <Button size="sm" onClick={() => onDo("accept")}><Check aria-hidden size={14} />{t("accept")}</Button>}
      {mayEdit && finding.state === "accepted" && <Reopen finding={finding} />}
      {mayEdit && <ToRequirement finding={finding} />}
      <Discuss finding={finding} />
      {mayEdit && <Assign finding={finding} />}
    </div>
  );
}

function Reopen({ finding }: { finding: Judged }) {
  const t = useTranslations("findings.actions");
  const apply = useApply();
  const reopen = () => void apply({ type: "disposition.put", id: dispositionId(finding.key), values: { finding: finding.key, accepted: false } }, { name: "reopen" });
  return <Button size="sm" onClick={reopen}><RotateCcw aria-hidden size={14} />{t("reopen")}</Button>;
}

function Discuss({ finding }: { finding: Judged }) {
  const t = useTranslations("findings.actions");
  const comments = useComments();
  const anchor = `finding/${finding.key}`;
  const mark = useKeyed(comments.marks, anchor);
  const mayWrite = useMay()("comment.write");
  if (!mark && !mayWrite) return null;
  return <Button size="sm" variant="ghost" onClick={() => showThing(comments, anchor)}><MessageSquare aria-hidden size={14} />{mark ? t("discussed", { count: mark.count }) : t("discuss")}</Button>;
}

/** Who looks into it. */
function Assign({ finding }: { finding: Judged }) {
  const t = useTranslations("findings.actions");
  const apply = useApply();
  const participants = usePlan((plan) => plan.participants);
  const assign = (assignee: string | null) => void apply({ type: "disposition.put", id: dispositionId(finding.key), values: { finding: finding.key, assignee } }, { name: "assign" });
  return (
    <Select<string | null>
      look="bare" size="sm" aria-label={t("assignee")} value={finding.assignee} onValueChange={assign} className="max-w-44"
      options={[{ value: null, label: t("nobody"), icon: <UserRound aria-hidden size={14} className="text-ink-3" /> }, ...participants.map(({ id, title }) => ({ value: id as string | null, label: title || t("untitled"), icon: <UserRound aria-hidden size={14} className="text-ink-3" /> }))]}
    />
  );
}
