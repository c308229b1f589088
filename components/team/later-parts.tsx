export { BulkForm } from "#components/team/bulk-invite/bulk-form.tsx";
export { MadeLinks } from "#components/team/bulk-invite/made-links.tsx";
export { ParticipantDetails } from "#components/team/participant-details.tsx";
export { StaffImportDialog } from "#components/team/staff-import/staff-import-dialog.tsx";
