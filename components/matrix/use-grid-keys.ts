"use client";
import { useTranslations } from "next-intl";
import { useCallback, type KeyboardEvent } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { Plan } from "#model/shape.ts";
import { isChord } from "#components/ui/chord.ts";
import type { GridActions } from "#components/matrix/grid-actions.ts";
import { HEAD, isActivity, isParticipant, movePlace, phaseOfHead, type Layout, type Place } from "#components/matrix/layout.ts";
import { readKey } from "#components/matrix/letter-keys.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { pressInRange } from "#components/matrix/range/range-keys.ts";
import type { Range } from "#components/matrix/range/range.ts";

/** A row at its least, px: how many are in sight decides how far PageDown goes. */
const ROW = 40;

/** The grid's keyboard: moving, selecting, letters, titles, order. */
export function useGridKeys(layout: Layout, actions: GridActions) {
  const state = useMatrixState();
  const { plan } = useLive();
  const t = useTranslations("matrix");
  return useCallback((event: KeyboardEvent<HTMLElement>) => {
    // Only from a stop itself: a title being typed, a button and a menu have their own keys.
    const stop = event.target as HTMLElement;
    if (stop.dataset.column === undefined || event.nativeEvent.isComposing) return;
    const place = state.active.get();
    const { scheme } = plan.get();
    const isFar = event.ctrlKey || event.metaKey;
    const done = (did: unknown) => {
      if (did === false) return;
      event.preventDefault();
      event.stopPropagation();
    };

    const phase = phaseOfHead(place.row);
    if (phase !== null && !event.altKey && !isFar) {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") return done(actions.fold(phase, event.key === "ArrowLeft"));
      if (event.key === " ") return done(actions.fold(phase));
    }
    if (event.altKey && event.key === "Enter" && isActivity(place.row) && place.column === HEAD) return done(state.details.set(place.row));
    if (event.altKey) return done(layout.mayEdit && reorder(actions, place, event));
    if (state.isDisplaced.get() && changes(event, scheme)) return done(actions.cells.say(t("news.displaced"), { shown: true }));
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW) - 3);
    if (pressInRange(event, layout, state, actions, page)) return done(undefined);
    const next = movePlace(layout, place, { key: event.key, isFar }, page);
    if (next) return done(actions.go(next));
    if (!layout.mayEdit || stop instanceof HTMLButtonElement) return;
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) return done(openMenu(stop));
    const chosen = state.range.get();
    if (chosen && (place.row === HEAD || place.column === HEAD)) return done(onChosenHeads(actions, chosen, event, scheme));
    if (!isActivity(place.row) || place.column === HEAD) return done(onHead(actions, place, event));
    const { row: activity, column: participant } = place;
    if (event.key === "Enter" || event.key === " " || event.key === "F2") return done(state.picking.set(place));
    // The menu may have been asked for a moment ago, and not have the keyboard yet: the key is an answer to it.
    const answer = (does: () => void) => {
      state.picking.set(null);
      done(does());
    };
    if (event.key === "Delete" || event.key === "Backspace") return answer(() => actions.cells.clear(activity, participant));
    const meaning = readKey(event, scheme);
    if (meaning === "foreign") return done(actions.cells.say(t(scheme === "DACI" ? "news.foreignDaci" : "news.foreign"), { shown: true }));
    if (meaning) answer(() => actions.cells.toggle(activity, participant, meaning.letter));
  }, [layout, actions, plan, state, t]);
}

function reorder({ rows, columns, phases }: GridActions, { row, column }: Place, { key }: KeyboardEvent): false | void {
  const phase = phaseOfHead(row);
  if (phase && (key === "ArrowUp" || key === "ArrowDown")) return phases.moveBeside(phase, key === "ArrowUp" ? -1 : 1);
  if (isActivity(row) && (key === "ArrowUp" || key === "ArrowDown")) return rows.moveBeside(row, key === "ArrowUp" ? -1 : 1);
  if (row === HEAD && isParticipant(column) && (key === "ArrowLeft" || key === "ArrowRight")) return columns.moveBeside(column, key === "ArrowLeft" ? -1 : 1);
  return false;
}

function onHead({ rows, columns, phases, edit }: GridActions, place: Place, { key }: KeyboardEvent): false | void {
  const phase = phaseOfHead(place.row);
  if (phase && (key === "Enter" || key === "F2")) return edit(place);
  if (phase && key === "Delete") return phases.remove(phase);
  const isRow = place.column === HEAD && isActivity(place.row);
  if (!isRow && !(place.row === HEAD && isParticipant(place.column))) return false;
  if (key === "Enter" || key === "F2") return edit(place);
  if (key === "Delete") return isRow ? rows.remove(place.row) : columns.remove(place.column);
  return false;
}

/** Whether a key changes cells. */
const changes = (event: KeyboardEvent, scheme: Plan["scheme"]): boolean =>
  event.key === "Delete" || event.key === "Backspace" || readKey(event, scheme) !== null || isChord(event, "Mod+KeyD") || isChord(event, "Mod+KeyR");

/** Several heads are selected: letters and Delete are for the cells under them. */
function onChosenHeads({ cells }: GridActions, { rows, columns }: Range, event: KeyboardEvent, scheme: Plan["scheme"]): false | void {
  const meaning = readKey(event, scheme);
  if (event.key === "Delete" || event.key === "Backspace") return cells.clear(rows[0]!, columns[0]!);
  return meaning && meaning !== "foreign" ? cells.toggle(rows[0]!, columns[0]!, meaning.letter) : false;
}

function openMenu(stop: HTMLElement): false | void {
  const button = stop.querySelector<HTMLElement>("[aria-haspopup=menu]");
  return button ? button.click() : false;
}
