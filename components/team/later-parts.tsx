export { BulkForm } from "#components/team/bulk-invite/bulk-form.tsx";
export { MadeLinks } from "#components/team/bulk-invite/made-links.tsx";
