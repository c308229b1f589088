import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Choosing } from "#components/brief/choosing/choosing.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("choosing"))("heading") };
}

export default function ChoosingPage() {
  return <Choosing />;
}
