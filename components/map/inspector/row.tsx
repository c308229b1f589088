"use client";
import { useId, type ReactNode } from "react";
import { LiveField } from "#components/live/live-field.tsx";
import { useMay } from "#components/live/use-may.ts";
import type { Fact } from "#components/map/inspector/use-facts.ts";
import { classNames } from "#components/ui/class-names.ts";

/** The frame of a field beside a map: light, so that many of them stay calm; an empty field has it too. */
export const FIELD = "border-line! bg-raised! not-aria-invalid:hover:border-ink-3! not-aria-invalid:focus:border-line-strong! aria-invalid:border-danger!";

/** Facts that belong together, under a name. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-line px-3 py-2 empty:hidden has-[>div:empty]:hidden">
      <h2 id={id} className="px-1.5 pt-1 pb-1 text-xs font-medium text-ink-3">{title}</h2>
      <div className="flex flex-col gap-1">{children}</div>
    </section>
  );
}

type Props = {
  label: string;
  /** Above its value instead of beside it: for texts. */
  isWide?: boolean;
  children: ReactNode;
};

/** A fact's name and its value. What is wrong with a value has the width of both. */
export function Row({ label, isWide = false, children }: Props) {
  return (
    <div className={classNames("min-w-0", !isWide && "grid grid-cols-[112px_minmax(0,1fr)] items-start [&_[role=alert]]:-ml-28")}>
      <span className={classNames("block px-1.5 pt-1 text-ink-2", !isWide && "pb-1")}>{label}</span>
      {children}
    </div>
  );
}

/** A value in plain text: what is known, and "–" for what is not. */
export function Plain({ children }: { children: ReactNode }) {
  return <span className="block min-w-0 px-1.5 py-1 text-ink wrap-anywhere whitespace-pre-line">{children === null || children === "" ? <span className="text-ink-3">–</span> : children}</span>;
}

type FactRowProps<T> = {
  fact: Fact<T>;
  label: string;
  /** The value for those who may only read. */
  plain: ReactNode;
  /** The control for those who may change it. */
  children: ReactNode;
};

/** A fact that holds one value, with who else is at it; nothing where it makes no sense. */
export function FactRow<T>({ fact, label, plain, children }: FactRowProps<T>) {
  const mayEdit = useMay()("plan.edit");
  const [id, ...others] = fact.ids;
  if (id === undefined) return null;
  return (
    <Row label={label}>
      {!mayEdit ? <Plain>{plain}</Plain>
        : others.length > 0 ? <span className="flex min-w-0 [&>*]:w-full">{children}</span>
        : <LiveField key={id} collection={fact.collection} id={id} field={fact.field} className="w-full [&>*]:w-full">{children}</LiveField>}
    </Row>
  );
}
