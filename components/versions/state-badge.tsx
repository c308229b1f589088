"use client";
import { Check, Clock, PencilLine, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { stateOfReview } from "#components/versions/review-state.ts";
import type { Review } from "#components/versions/use-versions.ts";

/** Where a review stands, in a word. */
export function StateBadge({ review }: { review: Review }) {
  const t = useTranslations("versions.state");
  const { is, approved, waiting, total } = stateOfReview(review);
  if (is === "changes") return <Badge tone="warning"><PencilLine aria-hidden size={12} />{t("changes")}</Badge>;
  if (is === "approved") return <Badge tone="success"><Check aria-hidden size={12} />{t("approved")}</Badge>;
  if (is === "withdrawn") return <Badge><X aria-hidden size={12} />{t("withdrawn")}</Badge>;
  return <Badge tone="accent"><Clock aria-hidden size={12} />{approved > 0 ? t("some", { count: approved, total }) : t("waiting", { count: waiting })}</Badge>;
}
