"use client";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { FindAndAdd } from "#components/ui/find-and-add.tsx";
import { LinkChip } from "#components/ui/link-chip.tsx";

type Props = {
  label: string;
  /** What one of them is. */
  kind: string;
  icon: ReactNode;
  links: readonly { readonly id: string; readonly title: string; readonly address: string }[];
  /** Said when there are none. */
  nothing: string;
  mayEdit: boolean;
  /** What else can be linked, read when it is asked for, and the words of finding it. */
  more: { readonly items: () => readonly Omit<ComboboxItem, "icon">[]; readonly add: string; readonly find: string; readonly none: string };
  onLink: (id: string) => void;
  onUnlink: (id: string) => void;
};

/** What an activity is linked to, as chips that go there, to be added to and taken from. */
export function RowLinks({ label, kind, icon, links, nothing, mayEdit, more, onLink, onUnlink }: Props) {
  const t = useTranslations("matrix.details");
  return (
    <ul aria-label={label} className="flex flex-wrap items-center gap-1.5">
      {links.map(({ id, title: given, address }) => {
        const title = given || t("untitled");
        return <li key={id} className="flex max-w-full min-w-0"><LinkChip icon={icon} kind={kind} title={title} address={address} hint={t("goTo", { title })} unlink={mayEdit ? { label: t("unlink", { title }), onUnlink: () => onUnlink(id) } : undefined} /></li>;
      })}
      {!mayEdit && links.length === 0 && <li className="text-ink-3">{nothing}</li>}
      {mayEdit && <li><FindAndAdd label={label} add={more.add} icon={<Link2 aria-hidden size={14} />} placeholder={more.find} none={more.none} empty={t("noMatch")} items={() => more.items().map((item) => ({ ...item, icon }))} onPick={onLink} /></li>}
    </ul>
  );
}
