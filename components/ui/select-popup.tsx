"use client";
import { Select as Base } from "@base-ui/react/select";
import { Check } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import { focusItem } from "#components/ui/focus-item.ts";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";
import type { SelectPopupProps } from "#components/ui/popup-types.ts";

/** The list of a select, while it is open. */
export function SelectPopup({ id, value, options, onValueChange, open, onOpenChange, trigger, openAt }: SelectPopupProps) {
  return (
    <Base.Root value={value} onValueChange={(next: string | null) => onValueChange(next)} items={options} modal={false} open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={trigger} alignItemWithTrigger={false} sideOffset={4} collisionPadding={8} className="z-40 select-none outline-none">
          <Base.Popup id={id} finalFocus={() => trigger ?? true} onFocus={focusItem(openAt)} className={classNames(POPUP, "max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto")}>
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
