"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, type FocusEvent, type ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";

export type ToastContent = {
  title: string;
  detail?: string | undefined;
  tone?: "neutral" | "danger";
  /** A way to take it back, or to go on; pressing it closes the toast. */
  action?: { label: string; onClick: () => void };
  /** It goes: pressed, closed, or after its time. */
  onClosed?: () => void;
};

// One list of toasts per page: who adds one needs not render again when it goes.
const manager = Toast.createToastManager<{ tone: "neutral" | "danger" }>();

/** ms; one with an action stays long enough to be read and reached. */
const STAYS = { plain: 5000, withAction: 10_000 };

const toasts = {
  add({ title, detail, tone = "neutral", action, onClosed }: ToastContent): string {
    const id = manager.add({
      title, description: detail, data: { tone }, priority: tone === "danger" ? "high" : "low", timeout: action ? STAYS.withAction : STAYS.plain,
      ...(onClosed && { onClose: onClosed }),
      ...(action && {
        actionProps: {
          children: action.label,
          onClick: () => {
            action.onClick();
            manager.close(id);
          },
        },
      }),
    });
    return id;
  },
  close: (id: string): void => manager.close(id),
};

/** What happened, said without asking anything. */
export const useToast = (): typeof toasts => toasts;

/** Once, around the app. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("ui");
  // What had the keyboard before a toast: it gets it back from a toast that goes by being pressed.
  const before = useRef<HTMLElement | null>(null);
  const remember = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  };
  const giveBack = () => {
    if (before.current?.isConnected) before.current.focus({ preventScroll: true });
    before.current = null;
  };
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport aria-label={t("notifications")} onFocus={remember} className="fixed inset-x-4 bottom-[calc(1rem+var(--toast-lift,0px))] z-50 mx-auto flex max-w-md flex-col-reverse gap-2 outline-none">
          <List onPressed={giveBack} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List({ onPressed }: { onPressed: () => void }) {
  const { toasts } = Toast.useToastManager<{ tone: "neutral" | "danger" }>();
  const t = useTranslations("ui");
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id} toast={toast} swipeDirection={["down", "right"]}
      className="flex translate-x-(--toast-swipe-movement-x) translate-y-(--toast-swipe-movement-y) items-start gap-2 rounded-md bg-raised py-1.5 pr-1.5 pl-3 shadow-pop transition-[opacity,translate] data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex min-w-0 flex-1 items-start gap-2">
        <span className="min-w-0 flex-1 py-1">
          <Toast.Title render={<p />} className={toast.data?.tone === "danger" ? "font-medium text-danger" : "font-medium text-ink"} />
          <Toast.Description className="text-sm text-ink-2" />
        </span>
        {toast.actionProps && <Toast.Action onClick={onPressed} className="h-7 shrink-0 rounded-sm px-2 font-medium text-accent hover:bg-hover" />}
        <Toast.Close onClick={onPressed} render={<IconButton size="sm" label={t("close")} className="mt-0.5"><X aria-hidden size={16} /></IconButton>} />
      </Toast.Content>
    </Toast.Root>
  ));
}
