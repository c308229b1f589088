import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Goals } from "#components/goals/goals.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goals"))("heading") };
}

export default function GoalsPage() {
  return <Goals />;
}
