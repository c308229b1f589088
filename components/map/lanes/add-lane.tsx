"use client";
import { useTranslations } from "next-intl";
import { useState, type ReactElement } from "react";
import { Dot } from "#components/ui/dot.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { ITEM } from "#components/ui/popup-class.ts";
import { Popover } from "#components/ui/popover.tsx";
import { useLaneActions } from "#components/map/lanes/use-lane-actions.ts";
import type { LaneData } from "#components/map/use-map-data.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; data: LaneData; trigger: ReactElement; side?: "top" | "bottom" };

/** Adds a lane: one of the plan's participants that has none here, or a new participant. */
export function AddLane({ map, data, trigger, side = "bottom" }: Props) {
  const t = useTranslations("map");
  const lanes = useLaneActions(map);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const drawn = new Set(data.lanes.map((lane) => lane.participant));
  const free = [...data.participants.values()].filter((participant) => !drawn.has(participant.id));
  const done = (add: () => void) => {
    add();
    setName("");
    setOpen(false);
  };
  return (
    <Popover trigger={trigger} title={t("lane.add")} open={open} onOpenChange={setOpen} side={side} className="w-64">
      {free.length > 0 && (
        <ul className="mb-2 max-h-56 overflow-y-auto">
          {free.map(({ id, title, colour }) => (
            <li key={id}>
              <button type="button" className={`${ITEM} w-full text-left hover:bg-hover`} onClick={() => done(() => lanes.add(id))}>
                <Dot colour={colour} />
                <span className="min-w-0 truncate">{title || t("lane.untitled")}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) done(() => lanes.addNew(name.trim()));
        }}
      >
        <Field label={t("lane.new")} className="flex-1"><Input value={name} onValueChange={setName} maxLength={120} autoFocus={free.length === 0} placeholder={t("lane.newPlaceholder")} /></Field>
        <Button type="submit" disabled={!name.trim()}>{t("add")}</Button>
      </form>
    </Popover>
  );
}
