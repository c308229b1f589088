"use client";
import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, type FocusEvent } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { takeToasts, type ToastContent } from "#components/ui/toast.tsx";

type Data = { tone: "neutral" | "danger"; place: string | null };
const manager = Toast.createToastManager<Data>();
const placeNow = () => location.pathname + location.search;

const ROOM = "--toast-room";

/** ms; one with an action stays long enough to be read and reached. */
const STAYS = { plain: 5000, withAction: 10_000, untilAnswered: 0 };

function show(id: string, { title, detail, tone = "neutral", action, stays, isLocal, onClosed }: ToastContent): void {
  manager.add({
    id, title, description: detail, data: { tone, place: isLocal ? placeNow() : null }, priority: tone === "danger" ? "high" : "low", timeout: STAYS[stays ? "untilAnswered" : action ? "withAction" : "plain"],
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
}

/** The toasts of the page. */
export function ToastList() {
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
  const viewport = useRoom();
  // After the provider's own effect: it listens to the manager by now.
  useEffect(() => takeToasts(({ id, content }) => (content ? show(id, content) : manager.close(id))), []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport ref={viewport} aria-label={t("notifications")} onFocus={remember} className="fixed inset-x-4 bottom-[calc(1rem+var(--toast-lift,0px))] z-50 mx-auto flex max-w-md flex-col-reverse gap-2 outline-none">
          <Lines onPressed={giveBack} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Lines({ onPressed }: { onPressed: () => void }) {
  const { toasts } = Toast.useToastManager<Data>();
  const t = useTranslations("ui");
  useLeavingPlaces(toasts);
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

/** Closes what was said of a place that is left. */
function useLeavingPlaces(toasts: readonly { readonly id: string; readonly data?: Data }[]): void {
  const pathname = usePathname();
  const asked = useSearchParams().toString();
  const latest = useRef(toasts);
  useEffect(() => {
    latest.current = toasts;
  });
  useEffect(() => {
    const place = asked ? `${pathname}?${asked}` : pathname;
    for (const { id, data } of latest.current) if (data?.place != null && data.place !== place) manager.close(id);
  }, [pathname, asked]);
}

/** Tells the page how much room the toasts take at its bottom, so that lists end above them. They come after the list itself does. */
function useRoom(): (node: HTMLElement | null) => void {
  const watch = useRef<ResizeObserver | null>(null);
  return useCallback((node) => {
    watch.current?.disconnect();
    const root = document.documentElement.style;
    root.removeProperty(ROOM);
    if (!node) return;
    watch.current = new ResizeObserver(() => {
      if (node.offsetHeight > 0) root.setProperty(ROOM, `calc(${node.offsetHeight}px + 2rem + var(--toast-lift, 0px))`);
      else root.removeProperty(ROOM);
    });
    watch.current.observe(node);
  }, []);
}
