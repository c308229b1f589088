import { ProcessMap } from "#components/map/process-map.tsx";

export default async function GuestMapPage({ params }: { params: Promise<{ process: string }> }) {
  return <ProcessMap id={(await params).process} />;
}
