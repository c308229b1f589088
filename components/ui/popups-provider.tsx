"use client";
import { useEffect, type ReactNode } from "react";
import { lazyPopup, providePopups, whenUsable } from "#components/ui/popups.ts";
import { useWantsToasts, wantToasts } from "#components/ui/toast.tsx";

providePopups(() => import("#components/ui/popup-parts.tsx").then(({ PARTS }) => PARTS));

const Toasts = lazyPopup((parts) => parts.ToastList);

/** Once, around the app. The list of toasts is there before it is needed: a screen reader hears only what comes into a list that it knows. */
export function PopupsProvider({ children }: { children: ReactNode }) {
  const wants = useWantsToasts();
  useEffect(() => whenUsable(wantToasts), []);
  return <>{children}{wants && <Toasts />}</>;
}
