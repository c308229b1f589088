export { AboutDialog } from "#components/matrix/about-dialog.tsx";
export { FilterForm } from "#components/matrix/filter/filter-form.tsx";
export { FromMapDialog } from "#components/matrix/from-map/from-map-dialog.tsx";
export { PasteDialog } from "#components/matrix/paste/paste-dialog.tsx";
export { PickerDisagreement } from "#components/matrix/picker-disagreement.tsx";
export { RowDetails } from "#components/matrix/details/row-details.tsx";
export { SchemeDialog } from "#components/matrix/scheme/scheme-dialog.tsx";
export { Transposed } from "#components/matrix/transposed/transposed.tsx";
