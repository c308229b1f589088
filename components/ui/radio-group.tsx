"use client";
import type { ComponentProps, KeyboardEvent } from "react";

type Props<T extends string> = Omit<ComponentProps<"div">, "onChange" | "role" | "onKeyDown"> & { values: readonly T[]; onValueChange: (value: T) => void };

const STEP: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Radios of which one is chosen: arrows go on from it and choose, round and round. */
export function RadioGroup<T extends string>({ values, onValueChange, ...rest }: Props<T>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEP[event.code];
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=radio]")];
    const at = radios.findIndex((radio) => radio === event.target);
    if (!step || at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (at + step + radios.length) % radios.length;
    radios[next]?.focus();
    if (values[next] !== undefined) onValueChange(values[next]);
  };
  return <div {...rest} role="radiogroup" tabIndex={-1} onKeyDown={onKeyDown} />;
}

type RadioProps = Omit<ComponentProps<"button">, "role" | "type"> & { checked: boolean; reachable: boolean };

/** `reachable`: it is the one that Tab comes to. */
export function Radio({ checked, reachable, ...rest }: RadioProps) {
  return <button {...rest} type="button" role="radio" aria-checked={checked} data-checked={checked ? "" : undefined} tabIndex={reachable ? 0 : -1} />;
}
