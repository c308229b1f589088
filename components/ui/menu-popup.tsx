"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { focusItem } from "#components/ui/focus-item.ts";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";
import type { MenuItem, MenuPopupProps } from "#components/ui/popup-types.ts";

/** The list of a menu, while it is open. */
export function MenuPopup({ items, align = "start", side = "bottom", className, returnsFocus, open, onOpenChange, trigger, openAt, label, at }: MenuPopupProps) {
  return (
    <Base.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={at ? pointAt(at) : trigger} side={side} align={align} sideOffset={at ? 2 : 4} collisionPadding={8} className="z-40 outline-none">
          <Base.Popup
            aria-label={label} finalFocus={() => (returnsFocus?.() === false ? false : (trigger ?? true))} onFocus={focusItem(openAt)}
            className={classNames(POPUP, "max-h-(--available-height) min-w-44 overflow-y-auto", className)}
          >
            {items.map((item, index) => <Line key={index} item={item} />)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const pointAt = ({ x, y }: { x: number; y: number }) => ({ getBoundingClientRect: () => new DOMRect(x, y, 0, 0) });

function Line({ item }: { item: MenuItem }) {
  switch (item.type) {
    case "separator":
      return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
    case "text":
      return <div className="px-2 py-1 text-sm text-ink-2">{item.label}</div>;
    case "link":
      return <Base.LinkItem render={<Link href={item.href} />} closeOnClick className={ITEM}>{item.icon}{item.label}</Base.LinkItem>;
    case "submenu":
      return (
        <Base.SubmenuRoot>
          <Base.SubmenuTrigger className={classNames(ITEM, "data-popup-open:bg-hover")}>
            {item.icon}
            <span className="flex-1">{item.label}</span>
            <ChevronRight aria-hidden size={14} />
          </Base.SubmenuTrigger>
          <Base.Portal>
            <Base.Positioner side="right" align="start" alignOffset={-4} collisionPadding={8} className="z-40 outline-none">
              <Base.Popup className={classNames(POPUP, "max-h-(--available-height) min-w-44 max-w-80 overflow-y-auto")}>
                {item.items.map((inner, index) => <Line key={index} item={inner} />)}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.SubmenuRoot>
      );
    case "choice":
      return (
        <Base.Group>
          <Base.GroupLabel className="px-2 pt-1 text-xs text-ink-3">{item.label}</Base.GroupLabel>
          <Base.RadioGroup value={item.value} onValueChange={item.onValueChange}>
            {item.choices.map(({ value, label, icon, hint }) => (
              <Base.RadioItem key={value} value={value} closeOnClick={item.closes ?? false} className={ITEM}>
                {icon}
                <span className="min-w-0 flex-1">
                  <span className="block">{label}</span>
                  {hint && <span className="block max-w-64 text-xs text-ink-2">{hint}</span>}
                </span>
                <Base.RadioItemIndicator><Check aria-hidden size={14} /></Base.RadioItemIndicator>
              </Base.RadioItem>
            ))}
          </Base.RadioGroup>
        </Base.Group>
      );
    default:
      return (
        <Base.Item onClick={item.onSelect} disabled={item.disabled} className={classNames(ITEM, item.danger && "text-danger! [&>svg]:text-danger!")}>
          {item.icon}
          <span className="flex-1">{item.label}</span>
          {item.keys && <span className="pl-4 text-xs text-ink-3">{item.keys}</span>}
        </Base.Item>
      );
  }
}
