"use client";
import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";

export type Option<T extends string | null> = { value: T; label: string; icon?: ReactNode; hint?: string; disabled?: boolean };
type Props<T extends string | null> = {
  value: T;
  onValueChange: (value: T) => void;
  options: readonly Option<T>[];
  /** Its name, outside of a Field. */
  "aria-label"?: string;
  placeholder?: string;
  disabled?: boolean;
  /** `bare` is for tables and texts: no frame until one is over it. */
  look?: "framed" | "bare";
  size?: "sm" | "md";
  className?: string;
};

const BARE = "rounded-sm border border-transparent bg-transparent px-1.5 text-ink transition-colors enabled:hover:bg-hover data-popup-open:bg-hover disabled:text-ink-2";

/** One of several, from a list that opens. */
export function Select<T extends string | null>({ value, onValueChange, options, placeholder, disabled = false, look = "framed", size = "md", className, ...rest }: Props<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Base.Root value={value} onValueChange={(next) => onValueChange(next as T)} items={options} disabled={disabled} modal={false}>
      <Base.Trigger aria-label={rest["aria-label"]} className={classNames("group flex select-none items-center gap-1.5 text-left", look === "bare" ? BARE : CONTROL, size === "sm" ? "h-7 text-sm" : "h-8", className)}>
        {chosen?.icon}
        <span className={classNames("min-w-0 flex-1 truncate", !chosen && "text-ink-3")}>{chosen?.label ?? placeholder}</span>
        {!disabled && <ChevronsUpDown aria-hidden size={14} className={classNames("text-ink-3", look === "bare" && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100")} />}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-40 select-none outline-none">
          <Base.Popup className={classNames(POPUP, "max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto")}>
            {options.map((option) => (
              <Base.Item key={option.value ?? ""} value={option.value} label={option.label} disabled={option.disabled} className={ITEM}>
                {option.icon}
                <span className="min-w-0 flex-1">
                  <Base.ItemText className="block">{option.label}</Base.ItemText>
                  {option.hint && <span className="block max-w-64 text-xs text-ink-3">{option.hint}</span>}
                </span>
                <span className="flex w-4 justify-end"><Base.ItemIndicator><Check aria-hidden size={14} /></Base.ItemIndicator></span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
