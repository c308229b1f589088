import { classNames } from "#components/ui/class-names.ts";

/** Holds the place of what is being fetched; give it the size of that. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames("block animate-pulse rounded-sm bg-sunken", className)} />;
}
