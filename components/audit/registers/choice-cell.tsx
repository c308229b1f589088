"use client";
import type { Collection } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { Select, type Option } from "#components/ui/select.tsx";

type Props<T extends string | null> = { collection: Collection; id: string; field: string; label: string; value: T; options: readonly Option<T>[]; onChange: (value: T) => void; canEdit: boolean };

/** One of several, chosen in place; its words where it may not be. */
export function ChoiceCell<T extends string | null>({ collection, id, field, label, value, options, onChange, canEdit }: Props<T>) {
  const chosen = options.find((option) => option.value === value);
  const quiet = value === null || value === "none" ? "text-ink-3 [&_button]:text-ink-3" : "";
  if (!canEdit) return <span className={`flex min-w-0 items-center gap-1.5 px-1.5 py-1.5 ${quiet}`}>{chosen?.icon}<span className="truncate">{chosen?.label}</span></span>;
  return (
    <LiveField collection={collection} id={id} field={field} className={`w-full ${quiet}`}>
      <Select look="bare" className="w-full" aria-label={label} value={value} onValueChange={onChange} options={options} />
    </LiveField>
  );
}
