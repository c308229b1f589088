import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Matrix } from "#components/matrix/matrix.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("matrix"))("title") };
}

export default function MatrixPage() {
  return <Matrix />;
}
