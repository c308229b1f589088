/** Stands for whoever is looking: all participants that are linked to them. */
export const MY_CARD = "me";

/** Where the card of a participant is. */
export const cardAddress = (workspace: string, participant: string): string => `/w/${workspace}/matrix/${participant}`;
