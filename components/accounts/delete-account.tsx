"use client";
import { useQuery } from "@tanstack/react-query";
import { useApartWords } from "#components/api/apart-words.tsx";
import { DeletionForm, type Me } from "#components/accounts/deletion-form.tsx";
import { OnlyOwner } from "#components/accounts/only-owner.tsx";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** The end of my account: what goes and what stays is said first, and why it cannot go yet. */
export function DeleteAccount({ me }: { me: Me }) {
  const t = useApartWords("myData.delete");
  return (
    <Dialog trigger={<Button>{t("open")}</Button>} title={t("heading")} width={520}>
      <Deletion me={me} />
    </Dialog>
  );
}

function Deletion({ me }: { me: Me }) {
  const t = useApartWords("myData.delete");
  const message = useProblemMessage();
  // Asked anew each time: what was in the way may be gone.
  const { data, error, refetch, isFetching } = useQuery(useTRPC().account.deletion.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  if (error) return <><FormError>{message(error)}</FormError><Button className="self-start" busy={isFetching} onClick={() => void refetch()}>{t("again")}</Button></>;
  if (!data) return <Skeleton className="h-40 w-full" />;
  return data.blocking.length > 0 ? <OnlyOwner workspaces={data.blocking} /> : <DeletionForm me={me} erased={data.erased} left={data.left} />;
}
