"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";

type Choice = { value: string; label: string; icon?: ReactNode };
export type MenuItem =
  | { type?: "action"; label: string; icon?: ReactNode; onSelect: () => void; danger?: boolean; disabled?: boolean; keys?: string }
  | { type: "link"; label: string; icon?: ReactNode; href: string }
  /** One of several, kept open while choosing. */
  | { type: "choice"; label: string; value: string; choices: readonly Choice[]; onValueChange: (value: string) => void }
  | { type: "text"; label: ReactNode }
  | { type: "separator" };

type Props = {
  /** The button that opens it. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  /** Asked when it closes: whether the keyboard goes back to the button. Not when an action has taken it elsewhere. */
  returnsFocus?: () => boolean;
};

/** Actions behind a button. */
export function Menu({ trigger, items, align = "start", side = "bottom", className, returnsFocus }: Props) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-40 outline-none">
          <Base.Popup {...(returnsFocus && { finalFocus: returnsFocus })} className={classNames(POPUP, "max-h-(--available-height) min-w-44 overflow-y-auto", className)}>
            {items.map((item, index) => <Line key={index} item={item} />)}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Line({ item }: { item: MenuItem }) {
  switch (item.type) {
    case "separator":
      return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
    case "text":
      return <div className="px-2 py-1 text-sm text-ink-2">{item.label}</div>;
    case "link":
      return <Base.LinkItem render={<Link href={item.href} />} closeOnClick className={ITEM}>{item.icon}{item.label}</Base.LinkItem>;
    case "choice":
      return (
        <Base.Group>
          <Base.GroupLabel className="px-2 pt-1 text-xs text-ink-3">{item.label}</Base.GroupLabel>
          <Base.RadioGroup value={item.value} onValueChange={item.onValueChange}>
            {item.choices.map(({ value, label, icon }) => (
              <Base.RadioItem key={value} value={value} className={ITEM}>
                {icon}
                <span className="flex-1">{label}</span>
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
