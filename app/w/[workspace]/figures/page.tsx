import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Figures } from "#components/figures/figures.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("figures"))("heading") };
}

export default function FiguresPage() {
  return <Figures />;
}
