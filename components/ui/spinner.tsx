import { LoaderCircle } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  /** px. */
  size?: number;
  /** Said to a screen reader; without it the spinner is decoration. */
  label?: string;
  className?: string;
};

export function Spinner({ size = 16, label, className }: Props) {
  return (
    <span role={label ? "status" : undefined} className={classNames("inline-flex shrink-0", className)}>
      <LoaderCircle aria-hidden size={size} className="animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}
