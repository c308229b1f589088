import { MapStart } from "#components/map/map-start.tsx";

/** The first map, or that there is none. */
export default function GuestMapsPage() {
  return <MapStart />;
}
