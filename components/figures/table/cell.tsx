"use client";
import { memo, type ReactElement } from "react";
import type { Column, Line, Said, Stop } from "#components/figures/table/column.ts";

const SHADES = { 0: "", 1: "bg-accent/10", 2: "bg-accent/18", 3: "bg-accent/27", 4: "bg-accent/36", warning: "bg-warning-soft" } as const;
const LOOKS = { figure: "text-center", sum: "bg-hover text-center font-medium", words: "text-left" } as const;
const FRAME = "h-9 border-r border-b border-line p-0 align-middle -outline-offset-2 scroll-m-px tabular-nums";

const stopAt = (place: string, isActive: boolean): Stop => ({ tabIndex: isActive ? 0 : -1, "data-place": place });

type Props<R extends Line> = { line: R; column: Column<R>; place: string; isActive: boolean };

function OneCell<R extends Line>({ line, column: { cell, shadeOf, kind = "figure" }, place, isActive }: Props<R>) {
  return <Filled said={cell(line)} stop={stopAt(place, isActive)} className={`${FRAME} ${LOOKS[kind]} ${SHADES[shadeOf?.(line) ?? 0]}`} />;
}

/** One figure of one line. Drawn again only when its line, its column, or its turn at the keyboard changes. */
export const Cell = memo(OneCell) as <R extends Line>(props: Props<R>) => ReactElement; // memo forgets that the function is generic

export function TotalCell({ said, kind = "figure", place, isActive }: { said: Said | undefined; kind?: Column<Line>["kind"]; place: string; isActive: boolean }) {
  return <Filled said={said ?? { text: "" }} stop={stopAt(place, isActive)} className={`${FRAME} sticky bottom-0 z-10 border-t bg-surface font-medium ${kind === "words" ? "text-left" : "text-center"}`} />;
}

function Filled({ said: { text, look, control }, stop, className }: { said: Said; stop: Stop; className: string }) {
  return control ? <td className={className}>{control(stop)}</td> : <td {...stop} className={className}>{look ?? <span className="block px-2 py-1 wrap-anywhere">{text}</span>}</td>;
}
