"use client";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** Prints the document, or keeps it as a PDF: the browser asks which. */
export function PrintButton() {
  const t = useTranslations("briefDocument.page");
  return <Button variant="primary" onClick={() => print()}><Printer aria-hidden size={16} />{t("print")}</Button>;
}
