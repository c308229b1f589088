import { MapStart } from "#components/map/map-start.tsx";

export { generateMetadata } from "#app/w/[workspace]/map/page.tsx";

/** The version's first map, or that it has none. */
export default function VersionMapsPage() {
  return <MapStart />;
}
