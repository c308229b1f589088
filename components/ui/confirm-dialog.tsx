"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What it means. */
  description: string;
  /** The word for going through with it. */
  action: string;
  onConfirm: () => void;
  busy?: boolean;
  error?: string | undefined;
};

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ open, onClose, title, description, action, onConfirm, busy = false, error }: Props) {
  const t = useTranslations("ui");
  return (
    <Dialog
      open={open} onOpenChange={(next) => !next && !busy && onClose()} title={title} description={description}
      footer={<><Button disabled={busy} onClick={onClose}>{t("cancel")}</Button><Button variant="danger" busy={busy} onClick={onConfirm}>{action}</Button></>}
    >
      <FormError>{error}</FormError>
    </Dialog>
  );
}
