import { classNames } from "#components/ui/class-names.ts";

/** Keys to press, as they are printed on the keyboard: `⌘Z`, `Ctrl+Z`. */
export function Kbd({ children, className }: { children: string; className?: string }) {
  return <kbd className={classNames("inline-flex h-4 min-w-4 items-center justify-center rounded-xs border border-line-strong bg-sunken px-1 font-sans text-[11px] leading-none text-ink-2", className)}>{children}</kbd>;
}
