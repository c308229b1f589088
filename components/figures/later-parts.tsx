export { AccessView } from "#components/figures/access/access-view.tsx";
export { ChannelsView } from "#components/figures/channels/channels-view.tsx";
export { DataView } from "#components/figures/data/data-view.tsx";
export { LoadView } from "#components/figures/load/load-view.tsx";
