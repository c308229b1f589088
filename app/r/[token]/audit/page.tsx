export { default } from "#app/w/[workspace]/audit/page.tsx";
