"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useOutline } from "#components/map/outline/outline-context.ts";
import { SmallForm } from "#components/map/steps/kind-menu.tsx";

/** The outline of an empty map: a line to begin in. */
export function FirstRow() {
  const t = useTranslations("map.outline");
  const { edits } = useOutline();
  const [typed, setTyped] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const begin = (text: string) => {
    const titles = text.split(/[\r\n]+/).map((line) => line.replace(/\s+/g, " ").trim().slice(0, 200)).filter(Boolean);
    if (titles.length > 0) edits.begin(titles);
  };
  useEffect(() => {
    if (document.activeElement === document.body) input.current?.focus();
  }, []);
  return (
    <div className="flex items-center gap-2 border-b border-line py-2 pr-3 pl-9">
      <SmallForm kind="start" />
      <input
        ref={input} data-first-row type="text" autoComplete="off" aria-label={t("first")} placeholder={t("first")} maxLength={200} value={typed}
        className="h-8 min-w-0 flex-1 rounded-sm bg-transparent px-1.5 text-base text-ink" onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if ((event.code !== "Enter" && event.code !== "NumpadEnter") || event.nativeEvent.isComposing) return;
          // The key would go on into the title that has just opened.
          event.preventDefault();
          begin(typed);
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (!/[\r\n]/.test(text.trim())) return;
          event.preventDefault();
          begin(typed + text);
        }}
      />
    </div>
  );
}
