import type { useFormatter, useTranslations } from "next-intl";
import type { Overlay } from "#components/map/map-look.ts";
import type { DrawnMark } from "#components/map/overlays/mark-book.ts";
import type { Mark } from "#components/map/overlays/marks.ts";
import type { Plan } from "#model/shape.ts";

type Means = {
  t: ReturnType<typeof useTranslations<"map">>;
  format: ReturnType<typeof useFormatter>;
  /** A duration, in few words. */
  say: (minutes: number) => string;
  systems: Plan["systems"];
};

/** Puts a mark of an overlay into words. */
export function createMarkWords({ t, format, say, systems }: Means): (mark: Mark, overlay: Overlay) => DrawnMark {
  const titles = new Map(systems.map(({ id, title }) => [id, title]));
  const textOf = (mark: Mark): string => {
    switch (mark.kind) {
      case "duration": return say(mark.minutes);
      case "percent": return format.number(mark.percent / 100, { style: "percent", maximumFractionDigits: 0 });
      case "entry": return t(`overlay.entry.${mark.entry}`);
      case "medium": return t(mark.medium ? `medium.${mark.medium}` : "medium.none");
      case "system": return titles.get(mark.system) || t("overlay.untitledSystem");
      case "deadline":
        if (mark.minutes === null) return t("overlay.deadline.none");
        return mark.isShort ? t("overlay.deadline.tooShort", { duration: say(mark.minutes) }) : say(mark.minutes);
    }
  };
  return (mark, overlay) => {
    const value = textOf(mark);
    // How something is handed over is told by an icon.
    const text = mark.kind !== "medium" ? value : mark.medium ? "" : "?";
    return { text, label: t("overlay.said", { overlay: t(`overlay.names.${overlay}`), value }), look: mark.look };
  };
}
