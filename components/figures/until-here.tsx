import { Skeleton } from "#components/ui/skeleton.tsx";

/** Holds the place of a table that is being fetched. */
export function UntilHere() {
  return <div className="flex flex-col gap-3"><Skeleton className="h-8 w-80 max-w-full" /><Skeleton className="h-80 w-full" /></div>;
}
