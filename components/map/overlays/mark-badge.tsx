import type { DrawnMark } from "#components/map/overlays/mark-book.ts";

type Props = { mark: DrawnMark; isBelow: boolean };

/** What the overlay says of a step, at its corner: clear of its title, of its handles and of the flows at its middle. */
export function MarkBadge({ mark, isBelow }: Props) {
  return <span aria-hidden data-mark title={mark.label} className={`map-mark ${isBelow ? "map-mark-below" : ""} truncate rounded-xs px-1 text-[11px] font-medium leading-[14px]`}>{mark.text}</span>;
}
