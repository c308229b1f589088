import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Requirements } from "#components/brief/requirements/requirements.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("requirements"))("heading") };
}

export default function RequirementsPage() {
  return <Requirements />;
}
