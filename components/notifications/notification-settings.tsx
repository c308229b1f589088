"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { MAIL_CHOICES, NOTIFICATION_KINDS, type MailChoice, type NotificationKind } from "#model/notifications.ts";

/** What I am told, and when it comes by mail; kept at once. */
export function NotificationSettings() {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const { queryKey, ...query } = trpc.notifications.settings.queryOptions();
  const { data, error } = useQuery({ queryKey, ...query });
  const { mutate } = useMutation(trpc.notifications.setSettings.mutationOptions({
    onMutate: ({ off, mail }) => client.setQueryData(queryKey, (old) => old && { ...old, off: off ?? old.off, mail: mail ?? old.mail }),
    onError: (problem) => {
      toast.add({ title: t("notDone"), detail: message(problem), tone: "danger" });
      void client.invalidateQueries({ queryKey });
    },
  }));
  if (error && !data) return <FormError>{message(error)}</FormError>;
  if (!data) return <Skeleton className="h-64 w-full" />;
  const { off, mail, canMail } = data;
  const turn = (kind: NotificationKind, on: boolean) => mutate({ off: on ? off.filter((one) => one !== kind) : [...off, kind] });
  return (
    <div className="flex flex-col gap-6">
      <ul className="divide-y divide-line rounded-md border border-line">
        {NOTIFICATION_KINDS.map((kind) => (
          <li key={kind}><Switch checked={!off.includes(kind)} onCheckedChange={(on) => turn(kind, on)} label={t(`kinds.${kind}`)} className="flex! w-full flex-row-reverse justify-between px-3 py-2" /></li>
        ))}
      </ul>
      <div>
        <p aria-hidden className="mb-1 text-sm font-medium">{t("byMail")}</p>
        <Segmented<MailChoice> label={t("byMail")} value={mail} disabled={!canMail} onValueChange={(choice) => mutate({ mail: choice })} options={MAIL_CHOICES.map((value) => ({ value, label: t(`mailChoices.${value}`) }))} />
        <p className="mt-1.5 text-sm text-ink-2">{t(canMail ? `mailHints.${mail}` : "cannotMail")}</p>
      </div>
    </div>
  );
}
