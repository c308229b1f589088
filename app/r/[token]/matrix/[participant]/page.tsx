import { ParticipantCard } from "#components/matrix/card/participant-card.tsx";

export default async function GuestCardPage({ params }: { params: Promise<{ participant: string }> }) {
  return <ParticipantCard id={(await params).participant} />;
}
