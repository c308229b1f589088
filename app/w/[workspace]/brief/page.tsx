import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BriefDocumentPage } from "#components/brief/document/brief-document-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("briefDocument.page"))("title") };
}

export default function BriefPage() {
  return <BriefDocumentPage />;
}
