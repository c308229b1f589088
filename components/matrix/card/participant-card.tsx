"use client";
import { ArrowLeft, Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Paper } from "#components/ui/paper.tsx";
import { collectDuties } from "#model/matrix/duties.ts";
import type { Plan } from "#model/shape.ts";
import { MY_CARD } from "#components/matrix/card/card-address.ts";
import { CardHead } from "#components/matrix/card/card-head.tsx";
import { CardRest } from "#components/matrix/card/card-rest.tsx";
import { CardRows } from "#components/matrix/card/card-rows.tsx";
import { participantsOf } from "#components/matrix/filter/filter.ts";

/** Everything that one participant answers for, does and has to know of: to read, and to print. */
export function ParticipantCard({ id }: { id: string }) {
  const t = useTranslations("matrix");
  const { me, home } = useLive();
  const plan = usePlan((now: Plan) => now);
  const duties = useMemo(() => collectDuties(plan, id === MY_CARD ? participantsOf(plan, me.memberId) : [id]), [plan, id, me]);
  const { participants } = duties;
  const title = participants.map((one) => one.title || t("column.untitled")).join(", ");
  if (participants.length === 0) {
    return (
      <Page title={t("card.title")}>
        <EmptyState title={t(id === MY_CARD ? "card.nobody.title" : "card.gone.title")} action={<Link href={id === MY_CARD ? home : `${home}/matrix`} className="font-medium text-accent">{t(id === MY_CARD ? "card.nobody.go" : "card.back")}</Link>}>
          {t(id === MY_CARD ? "card.nobody.body" : "card.gone.body")}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={title} lead={t("card.lead")}
      actions={(
        <>
          <Link href={`${home}/matrix`} className="inline-flex h-8 items-center gap-1.5 rounded-md px-2.5 text-ink-2 hover:bg-hover hover:text-ink"><ArrowLeft aria-hidden size={16} />{t("card.back")}</Link>
          <Button onClick={() => print()}><Printer aria-hidden size={16} />{t("card.print")}</Button>
        </>
      )}
    >
      <Body plan={plan} duties={duties} />
      <Paper>{() => <><h1 className="mb-1 text-xl font-semibold">{title}</h1><p className="mb-4 text-sm text-ink-2">{t("card.lead")}</p><Body plan={plan} duties={duties} /></>}</Paper>
    </Page>
  );
}

function Body(props: { plan: Plan; duties: ReturnType<typeof collectDuties> }) {
  return <><CardHead {...props} /><CardRows {...props} /><CardRest {...props} /></>;
}
