"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { DialogPopupProps } from "#components/ui/popup-types.ts";

/** What a dialog shows, while it is open. */
export function DialogPopup({ title, description, footer, width = 440, className, children, open, onOpenChange, onClosed, returnTo }: DialogPopupProps) {
  const t = useTranslations("ui");
  const content = useRef<HTMLDivElement>(null);
  // Not the button that closes it, which comes first, and whose tooltip would take the Escape; a finger would get the screen keyboard with it.
  const initialFocus = (opened: string) => (opened === "touch" ? true : (content.current?.querySelector<HTMLElement>("input:not([tabindex='-1']), textarea, button, [data-first]") ?? true));
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} {...(onClosed && { onOpenChangeComplete: (isOpen: boolean) => void (isOpen || onClosed()) })}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto px-4 py-[12dvh]">
          <Base.Popup initialFocus={initialFocus} finalFocus={() => returnTo ?? true} style={{ maxWidth: width }} className={classNames("popup w-full rounded-lg bg-raised shadow-pop outline-none", className)}>
            <div className="flex items-start gap-2 py-3 pr-3 pl-5">
              <Base.Title className="min-w-0 flex-1 pt-1 text-lg font-semibold text-ink">{title}</Base.Title>
              <Base.Close render={<IconButton label={t("close")}><X aria-hidden size={16} /></IconButton>} />
            </div>
            <div ref={content} className="flex flex-col gap-4 px-5 pb-5">
              {description && <Base.Description className="-mt-2 text-ink-2">{description}</Base.Description>}
              {children}
              {footer && <div className="flex flex-wrap justify-end gap-2 pt-1">{footer}</div>}
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
