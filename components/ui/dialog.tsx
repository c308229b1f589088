"use client";
import { useState, type ReactElement } from "react";
import type { DialogProps } from "#components/ui/popup-types.ts";
import { lazyPopup } from "#components/ui/popups.ts";
import { usePopupTrigger } from "#components/ui/use-popup-trigger.ts";

const Popup = lazyPopup((parts) => parts.DialogPopup);

/** Asks for something before anything else can be done. Escape and a press outside close it. */
export function Dialog({ trigger, ...rest }: DialogProps) {
  return trigger ? <Triggered trigger={trigger} {...rest} /> : <Controlled {...rest} />;
}

function Triggered({ trigger, open, onOpenChange, ...rest }: DialogProps & { trigger: ReactElement }) {
  const { button, state, wasOpen } = usePopupTrigger(trigger, { popup: "dialog", open, onOpenChange });
  return <>{button}{wasOpen && <Popup {...rest} open={state.open} onOpenChange={state.onOpenChange} returnTo={state.trigger} />}</>;
}

function Controlled({ open = false, onOpenChange, ...rest }: Omit<DialogProps, "trigger">) {
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  return wasOpen && <Popup {...rest} open={open} onOpenChange={(next) => onOpenChange?.(next)} />;
}
