"use client";
import { useEffect } from "react";
import { useRemovalNotice } from "#components/live/use-removal-notice.ts";
import { isActivity, isParticipant } from "#components/matrix/layout.ts";
import { useFrom, useMatrixState } from "#components/matrix/matrix-state.ts";

/** Tells me when someone removes the row or the column that my keyboard is in. A title being typed watches by itself. */
export function RemovalWatch() {
  const state = useMatrixState();
  const isHere = useFrom(state.focused, (focused) => focused);
  const isTyping = useFrom(state.editing, (editing) => editing !== null);
  const row = useFrom(state.active, (place) => (isActivity(place.row) ? place.row : null));
  const column = useFrom(state.active, (place) => (isParticipant(place.column) ? place.column : null));
  if (!isHere || isTyping) return null;
  return (
    <>
      {row && <Watch key={row} collection="activities" id={row} />}
      {column && <Watch key={column} collection="participants" id={column} />}
    </>
  );
}

function Watch({ collection, id }: { collection: "activities" | "participants"; id: string }) {
  const watch = useRemovalNotice(collection, id);
  useEffect(() => watch(), [watch]);
  return null;
}
