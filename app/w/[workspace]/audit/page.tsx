import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Audit } from "#components/audit/audit.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("heading") };
}

export default function AuditPage() {
  return <Audit />;
}
