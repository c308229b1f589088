"use client";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { Menu } from "#components/ui/menu.tsx";
import { PARTICIPANT_COLOURS, type Participant } from "#model/shape.ts";

type Colour = Participant["colour"];
type Props = { title: string; colour: Colour; onChange: (colour: Colour) => void };

/** The colour in which a participant is drawn on maps and in the matrix. */
export function ColourMenu({ title, colour, onChange }: Props) {
  const t = useTranslations("team.participants");
  const mayEdit = useMay()("plan.edit");
  if (!mayEdit) return <span className="flex size-7 items-center justify-center"><Dot colour={colour} /></span>;
  return (
    <Menu
      trigger={<button type="button" aria-label={t("colourOf", { title })} className="flex size-7 items-center justify-center rounded-sm hover:bg-hover data-popup-open:bg-hover"><Dot colour={colour} /></button>}
      items={[{
        type: "choice", label: t("colour"), value: colour,
        onValueChange: (value) => onChange(PARTICIPANT_COLOURS.find((known) => known === value) ?? colour),
        choices: PARTICIPANT_COLOURS.map((value) => ({ value, label: t(`colours.${value}`), icon: <Dot colour={value} /> })),
      }]}
    />
  );
}

const Dot = ({ colour }: { colour: Colour }) => <span aria-hidden className="size-3 shrink-0 rounded-full" style={{ background: `var(--person-${colour})` }} />;
