export { TracePicker } from "#components/brief/requirements/links/trace-picker.tsx";
export { OfferList } from "#components/brief/requirements/offers/offer-list.tsx";
export { DroppedList } from "#components/brief/requirements/dropped-list.tsx";
